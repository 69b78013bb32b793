import { expect, test } from 'vitest';
import { sentencesOf } from '../../knowledge/sentences.ts';
import type { CopyJudge } from './copy-judge.ts';
import { copyLimits } from './copy-limits.ts';
import { holdCopy } from './hold-copy.ts';
import type { RawCopy } from './read-copy.ts';

const limits = copyLimits('shop', 'short');
const judge: CopyJudge = {
  sentences: (text) =>
    sentencesOf(text).map((sentence) =>
      sentence.includes('BAD')
        ? { text: sentence, fault: { because: 'fault', detail: 'bad' } }
        : { text: sentence },
    ),
  claims: () => [],
  policies: () => [],
};
const raw: RawCopy = {
  title: 'Oak lamp',
  description: 'A lamp of oak.',
  bullets: ['Oak', '38 cm', 'E27'],
  metaTitle: 'Oak lamp',
  metaDescription: 'A lamp of oak.',
  altText: 'Oak lamp',
};

test('keeps paragraphs and lists, and drops what does not stand with the heading that is left alone', () => {
  const description =
    '# Lamp\nA lamp of oak. BAD one.\n\n**Facts:**\n* BAD fact.\n\n**More:**\n1. 38 cm\n2) E27';
  const { copy, removed, keptShare } = holdCopy({ ...raw, description }, judge, limits);
  expect(copy.description).toBe('**Lamp**\n\nA lamp of oak.\n\n**More:**\n\n- 38 cm\n- E27');
  expect(removed.map(({ sentence }) => sentence)).toEqual(['BAD one.', 'BAD fact.']);
  expect(keptShare).toBeGreaterThan(0.5);
});

test('cuts a description at a sentence, never in a word, and says what it cut', () => {
  const description = 'A lamp of oak stands here. '.repeat(30).trim();
  const { copy, removed } = holdCopy({ ...raw, description }, judge, limits);
  expect(copy.description.length).toBeLessThanOrEqual(400);
  expect(copy.description).toMatch(/here\.$/u);
  expect(removed).toMatchObject([{ field: 'description', because: 'length' }]);
});

test('has eight bullets at most, each once, each in one line', () => {
  const bullets = ['- Oak', 'Oak', '38\ncm', ...Array.from({ length: 9 }, (_, at) => `Fact ${at}`)];
  expect(holdCopy({ ...raw, bullets }, judge, limits).copy.bullets).toEqual([
    'Oak',
    '38 cm',
    ...Array.from({ length: 6 }, (_, at) => `Fact ${at}`),
  ]);
});

test('tells the fields that say nothing', () => {
  const { missing } = holdCopy({ ...raw, title: 'BAD.', bullets: ['Oak'], altText: ' ' }, judge, limits);
  expect(missing).toEqual(['title', 'altText', 'bullets']);
});
