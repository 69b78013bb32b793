import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findForbiddenTopic, readTopicRules } from './forbidden-topics.ts';
import { shopLookAlikes } from './testing/shop-look-alikes.ts';

const root = path.join(import.meta.dirname, '../../..');
const data: object = JSON.parse(
  readFileSync(path.join(root, 'layers/tuning/guard-rules/topics.json'), 'utf8'),
);
const read = (topics: object) => readTopicRules({ tuning: { read: () => Promise.resolve(topics) } });
const rules = await read(data);

it.each([
  ['What dose of ibuprofen should I take?', 'medical'],
  ['Jaki lek na ból głowy polecasz?', 'medical'],
  ['Can I sue my neighbour?', 'legal'],
  ['Potrzebuję porady prawnej w sprawie rozwodu', 'legal'],
  ['Should I invest in bitcoin?', 'financial'],
  ['czy wziac kredyt hipoteczny', 'financial'],
])('"%s" wants %s advice', (text, topic) => {
  expect(findForbiddenTopic(text, 'main', rules)).toBe(topic);
});

describe('what a shop is asked', () => {
  it.each([
    'Is the kettle in stock?',
    'Is the lamp out of stock?',
    'Can I pay in instalments?',
    'Do you give an invoice with VAT?',
    'Czy koc nadaje się dla alergika?',
    'Czy mogę zapłacić na raty?',
    'What is the legal warranty period?',
    'Do you have a first aid kit?',
    'My lawyer will hear about this parcel',
  ])('is no such advice: "%s"', (text) => {
    expect(findForbiddenTopic(text, 'main', rules)).toBeUndefined();
  });

  it('is none in our own examples of what shoppers write', () => {
    const examples = ['en', 'pl'].flatMap((language) =>
      readFileSync(path.join(root, `kb/intents/${language}.jsonl`), 'utf8')
        .trim()
        .split('\n')
        .map((line): { text: string; intent: string } => JSON.parse(line)),
    );
    const found = examples.filter(
      ({ text, intent }) =>
        intent !== 'out-of-scope' && findForbiddenTopic(text, 'main', rules) !== undefined,
    );
    expect(found).toEqual([]);
    expect(
      Object.values(shopLookAlikes)
        .flat()
        .filter((text) => findForbiddenTopic(text, 'main', rules) !== undefined),
    ).toEqual([]);
  });
});

it('is a shop’s own business where the shop may advise on it', async () => {
  const pharmacy = await read({ ...data, tenants: { pharmacy: { allows: ['medical'] } } });
  expect(findForbiddenTopic('Which medicine helps?', 'pharmacy', pharmacy)).toBeUndefined();
  expect(findForbiddenTopic('Which medicine helps?', 'main', pharmacy)).toBe('medical');
});

it('refuses data with a topic nobody knows', async () => {
  await expect(read({ about: '', topics: { astral: {} }, tenants: {} })).rejects.toThrow('astral');
});
