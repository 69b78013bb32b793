import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { tokenRates } from './token-rates.ts';

const folder = new URL('../../../kb/policies/', import.meta.url);

/** Counts as a tokenizer of words does: a token for up to `letters` letters, digit or sign. */
function tokensIn(text: string, letters: number): number {
  const words = text.match(/\p{L}+|\d|[^\s\p{L}\d]/gu) ?? [];
  return words.reduce((sum, word) => sum + Math.ceil(word.length / letters), 0);
}

describe('tokenRates', () => {
  it('learns the rate of each model, and forgets slowly', () => {
    const rates = tokenRates();
    rates.learn('a', 'x'.repeat(300), 100);
    rates.learn('b', 'x'.repeat(300), 50);
    expect([rates.estimate('a', 'x'.repeat(30)), rates.estimate('b', 'x'.repeat(30))]).toEqual([10, 5]);
    for (let n = 0; n < 100; n += 1) rates.learn('a', 'x'.repeat(400), 100);
    expect(rates.estimate('a', 'x'.repeat(40))).toBe(10);
  });

  it('has a guess for a model that is new', () => {
    expect(tokenRates().estimate('new', 'You may return it within thirty days of its arrival.')).toBe(12);
    expect(tokenRates().estimate('new', '')).toBe(0);
  });

  it.each(['en', 'pl'])(
    'misses texts in %s by less than a tenth in the median once it has seen ten',
    async (language) => {
      const sentences = await sentencesOf(language);
      for (const letters of [3, 4, 6]) {
        const rates = tokenRates();
        for (const sentence of sentences.slice(0, 10))
          rates.learn('m', sentence, tokensIn(sentence, letters));
        const errors = sentences.slice(10).map((sentence) => {
          const truth = tokensIn(sentence, letters);
          return Math.abs(rates.estimate('m', sentence) - truth) / truth;
        });
        expect(errors.length).toBeGreaterThan(10);
        expect(errors.toSorted((a, b) => a - b)[Math.floor(errors.length / 2)]).toBeLessThan(0.1);
      }
    },
  );
});

async function sentencesOf(language: string): Promise<readonly string[]> {
  const place = new URL(`${language}/`, folder);
  const texts = await Promise.all(
    (await readdir(place)).toSorted().map((file) => readFile(new URL(file, place), 'utf8')),
  );
  return texts.flatMap((text) => text.split('\n').filter((line) => line.length > 60));
}
