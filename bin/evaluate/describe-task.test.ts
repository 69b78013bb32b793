import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { sentenceOf } from '#adapters/offline/template-writer/english/sentence-of.ts';
import { traitOfNotation } from '#adapters/offline/template-writer/notation/trait-of-notation.ts';
import { readJsonLines } from '#adapters/local/read-json-lines.ts';
import { task } from './describe-task.ts';
import { numbersBeyond, presentIn, valuesIn } from './values-present.ts';

const place = await mkdtemp(path.join(tmpdir(), 'aisle-describe-'));
afterAll(() => rm(place, { recursive: true }));

const lamp = {
  name: 'Fyr lamp',
  brand: 'Lumivik',
  description: 'The best!',
  price: 9.5,
  material: 'oak wood',
  weightGrams: 900,
};

describe('evaluate describe', () => {
  test('takes products of any shop, their variants as choices, and says nothing of money or old texts', async () => {
    const kettle = {
      name: 'Kettle',
      product_id: '7',
      variants: { a: { options: { color: 'red' } }, b: { options: { color: 'blue' } } },
    };
    const { metrics, predictions } = await run([lamp, kettle]);
    expect(metrics).toMatchObject({ n: 2, unsupported: 0, rejected: 0, valuesPresent: 1, rougeL: null });
    expect(predictions).toMatchObject([
      {
        id: 'row-1',
        title: 'Fyr lamp',
        text: 'The Fyr lamp comes from Lumivik. It is made of oak wood. It weighs 900 g.',
      },
      { id: '7', title: 'Kettle', text: 'Color: red or blue.' },
    ]);
    expect(JSON.stringify(predictions)).not.toMatch(/best|9\.5/u);
  });

  test('tells one attribute in a sentence, and how near it is to what a person wrote', async () => {
    const rows = [
      { id: 'a', data: 'lid: { material:[ { value:"glass" } ] }', text: 'The lid is made of glass.' },
      { data: 'weight: { unit:kilograms, value:2.50 }' },
    ];
    const { metrics, predictions } = await run(rows);
    expect(metrics).toMatchObject({ n: 2, valuesPresent: 1, unlistedNumbers: 0, rougeL: 1 });
    expect(predictions).toMatchObject([
      { id: 'a', text: 'The lid is made of glass.' },
      { id: 'row-2', text: 'The product weighs 2.5 kilograms.', rejected: [] },
    ]);
  });
});

test('finds values that are missing and numbers that are made up', () => {
  expect(presentIn('It holds 2 litres.', ['2.0', 'litres', '3'])).toEqual(['litres']);
  expect(numbersBeyond('It holds 2 litres for 9 hours.', 'capacity: 2.0')).toEqual(['9']);
});

const folder = path.join(import.meta.dirname, '../../../shared/data/amazon_pqa');
const Row = z.looseObject({ data: z.string() });

describe.runIf(existsSync(folder))('over the notations of a large shop', () => {
  test.each(['train', 'dev'])('every value is told and no number is made up: %s', async (part) => {
    for await (const { data } of readJsonLines(path.join(folder, `semipqa_data2text_${part}.jsonl`), Row)) {
      const trait = traitOfNotation(data);
      if (trait === undefined) continue;
      const [text, values] = [sentenceOf(trait), valuesIn(trait.value)];
      expect(presentIn(text, values), data).toEqual(values);
      expect(numbersBeyond(text, data), data).toEqual([]);
    }
  });
});

async function run(rows: readonly object[]) {
  const predictions: object[] = [];
  const file = path.join(place, 'rows.jsonl');
  await writeFile(file, rows.map((row) => JSON.stringify(row)).join('\n'));
  const metrics = await task.run({
    read: (_, schema) => Array.fromAsync(readJsonLines(file, schema)),
    nameOf: () => 'rows.jsonl',
    predict: (prediction) => void predictions.push(prediction),
  });
  return { metrics, predictions };
}
