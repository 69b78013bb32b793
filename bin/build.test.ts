import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { type BuildPlaces, buildLambdas, copyTuning } from './build.ts';
import { handlerSizes, readOutputs } from './size.ts';

const sources = {
  'lambdas/chat/index.ts': `
    import { shared } from '../../shared.ts';
    export const handler = async () => (await import('../../large.ts')).large.length + shared.length;`,
  'lambdas/guests/index.ts': `
    import { shared } from '../../shared.ts';
    const { basename } = require('node:path');
    export const handler = () => basename(shared);`,
  'shared.ts': `export const shared: string = 'both/import-this';`,
  'large.ts': `export const large = '${'x'.repeat(5000)}';`,
  'layers/tuning/prompts/answer.json': '{}',
  'layers/tuning/prompts/answer.test.ts': 'throw new Error("no data");',
};

describe('the build', () => {
  let places: BuildPlaces;

  beforeAll(async () => {
    const root = mkdtempSync(path.join(tmpdir(), 'aisle-build-'));
    for (const [name, content] of Object.entries(sources)) {
      mkdirSync(path.join(root, path.dirname(name)), { recursive: true });
      writeFileSync(path.join(root, name), content);
    }
    places = { root, outDir: path.join(root, 'dist') };
    await buildLambdas(places);
    copyTuning(places);
  });

  afterAll(() => rmSync(places.root, { recursive: true }));

  const built = (name: string): string => path.join(places.outDir, name);

  test('makes one module per folder of lambdas, and chunks for what they share or load later', () => {
    expect(readdirSync(built('lambdas')).toSorted()).toEqual(['chat.mjs', 'chunks', 'guests.mjs']);
    const chunks = readdirSync(built('lambdas/chunks')).map((name) => `lambdas/chunks/${name}`);
    const holding = (text: string) =>
      ['lambdas/chat.mjs', 'lambdas/guests.mjs', ...chunks].filter((name) =>
        readFileSync(built(name), 'utf8').includes(text),
      );
    for (const text of ['import-this', 'xxxx']) {
      expect(holding(text)).toEqual([expect.stringContaining('lambdas/chunks/')]);
    }
  });

  test('makes modules that run, with require for those that call it', async () => {
    const Module = z.object({ handler: z.function({ output: z.unknown() }) });
    const load = async (name: string) =>
      Module.parse({ ...(await import(pathToFileURL(built(`lambdas/${name}.mjs`)).href)) }).handler;
    expect(await (await load('chat'))()).toBe(5016);
    expect((await load('guests'))()).toBe('import-this');
  });

  test('is the same each time, so that a deployment without changes changes nothing', async () => {
    const before = readFileSync(built('lambdas/chat.mjs'), 'utf8');
    await buildLambdas(places);
    expect(readFileSync(built('lambdas/chat.mjs'), 'utf8')).toBe(before);
  });

  test('leaves the source maps beside what is deployed, not in it', () => {
    expect(existsSync(built('lambda-maps/chat.mjs.map'))).toBe(true);
    expect(readFileSync(built('lambdas/chat.mjs'), 'utf8')).not.toContain('sourceMappingURL');
  });

  test('lays the tuning data where the layer has it, and no code', () => {
    expect(existsSync(built('tuning-layer/tuning/prompts/answer.json'))).toBe(true);
    expect(existsSync(built('tuning-layer/tuning/prompts/answer.test.ts'))).toBe(false);
  });

  test('tells what a function reads at its start apart from what it loads later', () => {
    const [chat, guests] = handlerSizes(readOutputs(places.outDir));
    expect(chat).toMatchObject({ name: 'chat' });
    expect(chat?.lazy).toBeGreaterThan(5000);
    expect(chat?.eager).toBeLessThan(1000);
    expect(guests?.lazy).toBe(0);
  });
});
