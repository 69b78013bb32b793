import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type LocalWorld, startWorld } from '../local/start-world.ts';
import { newGuest } from '../local/testing/new-guest.ts';
import { writeSmallShop } from '../local/testing/small-shop.ts';
import { runIngest } from './run-ingest.ts';

let folder: string;
let world: LocalWorld;
beforeAll(async () => {
  vi.stubEnv('LOG_LEVEL', 'SILENT');
  vi.stubEnv('POWERTOOLS_METRICS_DISABLED', 'true');
  folder = await mkdtemp(path.join(tmpdir(), 'aisle-live-'));
  await writeSmallShop(path.join(folder, 'shop'));
  world = await startWorld({
    port: 0,
    data: path.join(folder, 'data'),
    reset: false,
    knowledge: path.join(folder, 'shop'),
    onProgress: () => undefined,
  });
}, 60_000);
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

const quiet = { stdout: { write: () => true }, stderr: { isTTY: false, write: () => true } };
const ingestShop = () => runIngest([path.join(folder, 'shop'), '--data', path.join(folder, 'data')], quiet);

async function edit(name: string, from: string, to: string): Promise<void> {
  const file = path.join(folder, 'shop', name);
  const text = await readFile(file, 'utf8');
  expect(text).toContain(from);
  await writeFile(file, text.replace(from, to));
}

it('changes what a running server answers within two seconds of the command', async () => {
  const guest = await newGuest(() => world.address);
  const message = 'How long do I have to return something?';
  const answer = async () => (await guest.ask({ message })).answer;
  expect(await answer()).toContain('30 days');
  await edit('faq/en.jsonl', '30 days', '45 days');
  expect(await ingestShop()).toBe(0);
  await expect.poll(answer).toContain('45 days');
});

it('forgets a product that left the catalogue, in its page and in the search', async () => {
  const guest = await newGuest(() => world.address);
  const status = async () => (await guest.send('GET', '/v1/products/lamp-2')).status;
  expect(await status()).toBe(200);
  const file = path.join(folder, 'shop/catalogue/products.jsonl');
  const [first = ''] = (await readFile(file, 'utf8')).split('\n');
  await writeFile(file, first);
  expect(await ingestShop()).toBe(0);
  await expect.poll(status).toBe(404);
  const found = await (await guest.send('GET', '/v1/knowledge/search?q=lamp&kind=product')).text();
  expect(found).not.toContain('lamp-2');
});
