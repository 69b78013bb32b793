import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ImportReport, StoredProduct } from '#contract/catalogue.ts';
import { Product, ProductListReply } from '#contract/product.ts';
import { signIn } from '../local/testing/sign-in.ts';
import { smallWorld } from '../local/testing/small-world.ts';
import { runCatalogue } from './run-catalogue.ts';

const world = smallWorld();
/** What a merchant changes is told everywhere within this time, ms. */

let folder: string;
let merchant: string;
let guest: Awaited<ReturnType<typeof world.newGuest>>;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'aisle-catalogue-'));
  merchant = await signIn(world.data(), 'merchant');
  guest = await world.newGuest();
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

const header =
  'id,name:en,name:pl,brand,category,price,currency,stock,attribute:Colour:en,attribute:Kolor:pl';

async function put(text: string): Promise<string> {
  const file = path.join(folder, 'products.csv');
  await writeFile(file, text);
  return file;
}

async function run(...args: readonly string[]) {
  const said: string[] = [];
  const write = (text: string): boolean => said.push(text) > 0;
  const status = await runCatalogue([...args, '--data', world.data()], {
    stdout: { write },
    stderr: { isTTY: false, write },
  });
  return { status, said: said.join('') };
}

async function send(method: string, target: string, json?: unknown): Promise<Response> {
  return await fetch(`${world.address()}${target}`, {
    method,
    headers: { authorization: `Bearer ${merchant}`, 'content-type': 'application/json' },
    ...(json !== undefined && { body: JSON.stringify(json) }),
  });
}

const page = async (id: string) => {
  const reply = await guest.send('GET', `/v1/products/${id}`);
  return reply.ok ? Product.parse(await reply.json()) : reply.status;
};
const search = async (q: string) => {
  const reply = await guest.send('GET', `/v1/products?q=${encodeURIComponent(q)}`);
  return ProductListReply.parse(await reply.json()).products;
};

describe('beside a running Aisle', () => {
  it('a file with mistakes is checked, imported, seen everywhere, exported and imported again', async () => {
    const file = await put(
      `${header}\nkite-1,Ember kite,Latawiec Ember,Wind,kites,"89,50",PLN,4,red,czerwony\nkite-2,,,Wind,kites,9.999,PLN,x,,\n`.replaceAll(
        'kites,"89,50"',
        'kites,89.50',
      ),
    );
    const dry = await run('import', file, '--dry-run');
    expect(dry.status).toBe(1);
    expect(dry.said).toContain('row 3, price "9.999", kite-2: This may mean thousands');
    expect(dry.said).toContain('row 3, stock "x"');
    expect(dry.said).toContain('row 3, name:en, kite-2: Give the product a name');
    expect(dry.said).toContain('Nothing was saved');
    expect(await page('kite-1')).toBe(404);

    const real = await run('import', file);
    expect([real.status, real.said]).toEqual([1, expect.stringContaining('1 products are in: 1 new')]);
    await expect.poll(() => page('kite-1')).toMatchObject({ price: { amount: '89.50' }, stock: 4 });
    await expect.poll(async () => (await search('ember kite'))[0]?.id).toBe('kite-1');
    expect((await guest.ask({ message: 'How much is the Ember kite?' })).answer).toContain('89.50');

    const out = path.join(folder, 'out.csv');
    expect((await run('export', out)).said).toContain('3 products');
    expect((await run('import', out)).said).toContain('0 new, 0 changed, 3 as they were');
    const again = path.join(folder, 'again.csv');
    await run('export', again);
    expect(await readFile(again, 'utf8')).toBe(await readFile(out, 'utf8'));
  });

  it('prices and stock that are changed are told within a second: page, search, chat, recommendations', async () => {
    await run(
      'import',
      await put(`${header}\nkite-1,Ember kite,Latawiec Ember,Wind,kites,89.50,PLN,4,red,\n`),
    );
    await expect.poll(async () => (await search('kite'))[0]?.id).toBe('kite-1');
    const change = { price: { minor: 4_200, currency: 'PLN' }, stock: 1 };
    expect(
      StoredProduct.parse(await (await send('PATCH', '/v1/catalogue/kite-1', change)).json()),
    ).toMatchObject(change);
    await expect.poll(() => page('kite-1')).toMatchObject({ price: { amount: '42.00' }, stock: 1 });
    await expect.poll(async () => (await search('kite'))[0]?.price.amount).toBe('42.00');
    const cheapest = async () =>
      (await guest.ask({ message: 'What is the cheapest product you sell?' })).answer;
    await expect.poll(cheapest).toContain('42.00');

    const Recommended = z.object({ items: z.array(z.object({ product: Product })) });
    const recommended = async () => {
      const reply = await guest.send('GET', '/v1/recommendations?kind=popular&limit=10');
      const { items } = Recommended.parse(await reply.json());
      return items.find(({ product }) => product.id === 'lamp-1')?.product;
    };
    await send('PATCH', '/v1/catalogue', { changes: [{ id: 'lamp-1', ...change }] });
    await expect.poll(async () => (await recommended())?.price.amount).toBe('42.00');
    await send('PATCH', '/v1/catalogue', { changes: [{ id: 'lamp-1', stock: 0 }] });
    await expect.poll(recommended).toBeUndefined();
    await send('PATCH', '/v1/catalogue/kite-1', { status: 'archived' });
    await expect.poll(() => page('kite-1')).toBe(404);
    await expect.poll(async () => (await search('kite')).length).toBe(0);
  });

  it('changes at once of one product all hold, and none brings a removed one back', async () => {
    await run('import', await put(`${header}\nkite-3,Sail kite,Latawiec Sail,Wind,kites,50,PLN,4,red,\n`));
    const one = '/v1/catalogue/kite-3';
    const price = { minor: 777, currency: 'PLN' };
    await Promise.all([
      send('PATCH', one, { price }),
      send('PATCH', one, { stock: 9 }),
      send('PATCH', '/v1/catalogue', { changes: [{ id: 'kite-3', status: 'draft' }] }),
    ]);
    const found = StoredProduct.parse(await (await send('GET', one)).json());
    expect(found).toMatchObject({ price, stock: 9, status: 'draft' });
    const replies = await Promise.all([
      send('DELETE', one),
      ...Array.from({ length: 8 }, (_, stock) => send('PATCH', one, { stock })),
    ]);
    expect(replies.filter(({ status }) => status >= 500)).toEqual([]);
    expect((await send('GET', one)).status).toBe(404);
    expect((await send('PATCH', one, { stock: 1 })).status).toBe(404);
  });

  it('500 changes go in one request, and those of unknown products are named', async () => {
    const rows = Array.from({ length: 499 }, (_, n) => `many-${n},Peg ${n},,Wind,pegs,1,PLN,1,,`);
    await run('import', await put(`${header}\n${rows.join('\n')}\n`));
    const changes = Array.from({ length: 500 }, (_, n) => ({ id: `many-${n}`, stock: n }));
    const reply = await send('PATCH', '/v1/catalogue', { changes });
    expect(await reply.json()).toEqual({ changed: 499, unknown: ['many-499'] });
    expect(
      (await send('PATCH', '/v1/catalogue', { changes: [...changes, { id: 'x', stock: 1 }] })).status,
    ).toBe(400);
  });
});

describe('over HTTP', () => {
  const post = async (body: unknown, query = '') => await send('POST', `/v1/catalogue/imports${query}`, body);

  it('an import says what it did, and a dry run saves nothing', async () => {
    const text = `${header}\nbell-1,Brass bell,,Wind,bells,12.5,PLN,2,,\nbell-2,,,,,1.2.3,PLN,1,,\n`;
    const dry = ImportReport.parse(await (await post({ type: 'text', text }, '?dryRun=true')).json());
    expect(dry).toMatchObject({ dryRun: true, created: 1, leftOut: 1, problemCount: 2 });
    expect(await page('bell-1')).toBe(404);
    expect(ImportReport.parse(await (await post({ type: 'text', text })).json())).toMatchObject({
      created: 1,
    });
    expect(await page('bell-1')).toMatchObject({ price: { amount: '12.50', currency: 'PLN' } });
  });

  it.each([
    [{}, 400],
    [{ type: 'text', text: '' }, 400],
    [{ type: 'file', base64: '%%%' }, 400],
    [{ type: 'blob', key: 'catalogue/main/x.csv' }, 400],
    [{ type: 'text', text: 'x'.repeat(5 << 20) }, 413],
  ])('what is no import is refused: %#', async (body, status) => {
    expect((await post(body)).status).toBe(status);
  });

  it('is for merchants only', async () => {
    const target = '/v1/catalogue/imports';
    expect((await guest.send('POST', target, { type: 'text', text: 'id' })).status).toBe(403);
    expect((await guest.send('GET', '/v1/catalogue/export')).status).toBe(403);
    expect((await fetch(`${world.address()}${target}`, { method: 'POST' })).status).toBe(401);
  });

  it('a picture is kept for ever under its own address, and shown with the product', async () => {
    const bytes = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const upload = async (body: unknown, name = 'front.png') =>
      await send('PUT', `/v1/catalogue/lamp-2/pictures/${name}`, body);
    await send('PATCH', '/v1/catalogue/lamp-2', { stock: 5 });
    const { url } = z
      .object({ url: z.string() })
      .parse(await (await upload({ base64: bytes.toString('base64') })).json());
    const shown = await fetch(world.address() + url);
    expect(Buffer.from(await shown.arrayBuffer()).equals(bytes)).toBe(true);
    expect(Object.fromEntries(shown.headers)).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    const product = StoredProduct.parse(await (await send('GET', '/v1/catalogue/lamp-2')).json());
    expect(product).toMatchObject({ pictures: [url], stock: 5 });
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64');
    expect((await upload({ base64: svg }, 'x.svg')).status).toBe(400);
    expect((await upload({ base64: 'A'.repeat(5 << 20) })).status).toBe(413);
    expect((await guest.send('PUT', '/v1/catalogue/lamp-2/pictures/x', { base64: 'AAAA' })).status).toBe(403);
    for (const address of [
      '/assets/main/none.png',
      '/assets/../.aisle/x.png',
      '/assets/main/x.svg',
      '/assets/%2e%2e/x.png',
    ])
      expect((await fetch(world.address() + address)).status).toBe(404);
  });

  it('ids and pictures that would do harm are refused', async () => {
    const { id: _, ...product } = StoredProduct.parse(
      await (await send('GET', '/v1/catalogue/lamp-1')).json(),
    );
    const tryPut = async (id: string, changes: object = {}) =>
      (await send('PUT', `/v1/catalogue/${encodeURIComponent(id)}`, { ...product, ...changes })).status;
    for (const id of [
      'a b',
      'a/b',
      'a\u0000b',
      '..',
      '=x',
      'x'.repeat(129),
      'export',
      'imports',
      'a]b',
      '<b>',
      'a?b',
    ])
      expect([id, (await tryPut(id)) >= 400]).toEqual([id, true]);
    for (const picture of [
      'javascript:alert(1)',
      'http://a.example/x.png',
      '//a.example/x.png',
      '/pictures/../v1/x',
      'data:image/png;base64,AA',
      'https://a.example/"onerror=',
      '/other/x.png',
      '',
    ])
      expect([picture, await tryPut('fine', { picture })]).toEqual([picture, 400]);
    expect(await tryPut('fine.1_~:+@-ż', { picture: 'https://a.example/x.png?v=1' })).toBe(200);
    expect((await send('PATCH', '/v1/catalogue/lamp-1', {})).status).toBe(400);
  });
});
