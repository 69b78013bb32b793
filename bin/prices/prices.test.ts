import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { PriceEntry } from '#core/costs/price-book.ts';
import { describeChange } from './describe-change.ts';
import { readSheet } from './read-sheet.ts';

const model = { litellm_provider: 'openai', input_cost_per_token: 1e-7 };

it.each([
  [
    'JSON Lines',
    `${JSON.stringify({ model: 'a', ...model })}\n${JSON.stringify({ model: 'b', ...model })}\n`,
  ],
  ['LiteLLM’s own file', JSON.stringify({ sample_spec: {}, a: model, b: model }, undefined, 2)],
])('reads a sheet as %s', async (_, text) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'aisle-sheet-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(path.join(folder, 'sheet'), text);
  expect((await readSheet(path.join(folder, 'sheet'))).map((row) => row.model)).toEqual(['a', 'b']);
});

it('describes a change meter by meter', () => {
  const entry = (validFrom: string, usd: object, above?: object) =>
    PriceEntry.parse({ model: 'mini', validFrom, source: 's', usd, ...(above && { above: [above] }) });
  const before = entry('2025-09-01', { input: '0.15', output: '0.6' });
  const long = { promptTokens: 200_000, usd: { input: '0.2' } };
  const after = entry('2026-07-24', { input: '0.1', output: '0.6', cacheRead: '0.01' }, long);
  expect(describeChange({ before, after })).toBe(`mini (default, on-demand) from 2026-07-24
  input: 0.15 -> 0.1
  cacheRead: - -> 0.01
  input above 200000 tokens: - -> 0.2`);
  expect(describeChange({ before: undefined, after: before })).toContain(', new\n  input: - -> 0.15');
});
