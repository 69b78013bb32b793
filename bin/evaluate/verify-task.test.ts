import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { sentencesOf } from '#core/knowledge/sentences.ts';
import { changeNumber, negate } from './verify-mutations.ts';
import { task } from './verify-task.ts';

const kb = path.join(import.meta.dirname, '..', '..', 'kb');
const Entry = z.looseObject({ id: z.string(), question: z.string(), answer: z.string() });

/** Each sentence of the demo shop's FAQ with the answer it stands in. */
function sentencesOfFaq(language: 'en' | 'pl') {
  const lines = readFileSync(path.join(kb, 'faq', `${language}.jsonl`), 'utf8')
    .trim()
    .split('\n');
  return lines
    .map((line) => Entry.parse(JSON.parse(line)))
    .flatMap(({ id, question, answer }) =>
      sentencesOf(answer).map((sentence, at) => ({
        id: `${id}-${at}`,
        kind: 'faq',
        title: question,
        source: answer,
        sentence,
      })),
    );
}

async function verify(rows: readonly object[]) {
  const predictions: object[] = [];
  const metrics = await task.run({
    read: (_, schema) => Promise.resolve(rows.map((row) => schema.parse(row))),
    nameOf: () => 'rows',
    predict: (prediction) => predictions.push(prediction),
  });
  return { metrics, predictions };
}

describe.each(['en', 'pl'] as const)('of the demo shop in "%s"', (language) => {
  it('shows no changed number, hardly a negation, and nearly all that is true', async () => {
    const { metrics } = await verify(sentencesOfFaq(language));
    expect(metrics['count number-changed']).toBeGreaterThan(50);
    expect(metrics['count negated']).toBeGreaterThan(80);
    expect(metrics['shown number-changed']).toBe(0);
    expect(metrics['shown negated']).toBeLessThanOrEqual(0.1);
    expect(metrics['shown true']).toBeGreaterThanOrEqual(0.94);
  });
});

describe('sentences in other words than their source', () => {
  const source =
    'Every set holds two brushes and a 250 ml jar. The handle is made of beech. Brushes are not dishwasher safe; the jar is. Refills are sold separately.';

  it.each([
    ['true', 'There are 2 brushes in the set.'],
    ['true', 'You get a jar of 0.25 l.'],
    ['true', 'Do not put the brushes in the dishwasher.'],
    ['true', 'Refills are not included, they are sold separately.'],
    ['true', 'W zestawie są dwa pędzle.'],
    ['false', 'There are three brushes in the set.'],
    ['false', 'The jar holds 250 kg.'],
    ['false', 'Brushes are dishwasher safe.'],
    ['false', 'The handle is not made of beech.'],
    ['false', 'W zestawie są trzy pędzle.'],
  ])('are judged by what they say (%s: %s)', async (label, sentence) => {
    const { metrics } = await verify([{ id: '1', source, sentence, label }]);
    expect(metrics[`shown ${label}`]).toBe(label === 'true' ? 1 : 0);
  });
});

it('writes one prediction per line, with what it was changed to', async () => {
  const { predictions } = await verify([
    { id: '1', source: 'Parcels wait 5 days.', sentence: 'A parcel waits 5 days.' },
    { id: '2', source: 'Parcels wait 5 days.', sentence: 'A parcel waits 6 days.', label: false },
  ]);
  expect(predictions).toMatchObject([
    { id: '1', shown: true, changed: { sentence: 'A parcel waits 6 days.', shown: false } },
    { id: '2', shown: false, fault: 'unknown-number' },
  ]);
});

it.each([
  ['Sets hold 2 brushes.', 'Sets hold 3 brushes.'],
  ['Waży 2,5 kg.', 'Waży 3,5 kg.'],
  ['No number.', undefined],
])('changes a number: "%s" -> %s', (sentence, changed) => {
  expect(changeNumber(sentence, sentence)).toBe(changed);
});

it.each([
  ['It is waterproof.', 'It is not waterproof.'],
  ['It is not waterproof.', 'It is waterproof.'],
  ['The set comes with a lid.', 'The set does not comes with a lid.'],
  ['Nie wysyłamy za granicę.', 'wysyłamy za granicę.'],
  ['Możesz zwrócić produkt.', 'nie Możesz zwrócić produkt.'],
  ['Hello.', undefined],
])('negates: "%s" -> %s', (sentence, negated) => {
  expect(negate(sentence)).toBe(negated);
});
