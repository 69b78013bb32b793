import { expect, test } from 'vitest';
import { similarityOf, textSignature, titleBucket } from './text-signature.ts';

const words = Array.from({ length: 120 }, (_, at) => `word${at * 7}`);

test('finds nine of ten texts that are 0.8 the same by a bucket, and few that are not', () => {
  const found = (changed: number) =>
    Array.from({ length: 100 }, (_, round) => {
      const [one, other] = [words.join(' '), changedAt(round, changed)].map(textSignature);
      if (one === undefined || other === undefined) throw new Error('No signature');
      const isShared = one.buckets.some((bucket) => other.buckets.includes(bucket));
      return { isShared, similarity: similarityOf(one.shingles, other.shingles) };
    });
  const near = found(4);
  expect(Math.min(...near.map(({ similarity }) => similarity))).toBeGreaterThanOrEqual(0.8);
  expect(near.filter(({ isShared }) => isShared).length).toBeGreaterThanOrEqual(98);
  const far = found(60);
  expect(Math.max(...far.map(({ similarity }) => similarity))).toBeLessThan(0.3);
  expect(far.filter(({ isShared }) => isShared).length).toBeLessThanOrEqual(20);
});

test('is the same for the same words, whatever their marks', () => {
  expect(textSignature('A lamp, of oak: 38 cm!')).toEqual(textSignature('a LAMP of oak 38 cm'));
  expect(titleBucket('Sund – Lampa')).toBe(titleBucket('sund lampa'));
  expect(titleBucket('Sund')).not.toBe(titleBucket('Fyr'));
});

test('has a signature of nothing too', () => {
  expect(textSignature('').buckets).toHaveLength(12);
  expect(similarityOf([], [])).toBe(0);
});

/** The text with words changed in places that are far apart. */
function changedAt(round: number, count: number): string {
  const step = Math.floor(words.length / count);
  return words
    .map((word, at) => (at % step === round % step && at / step < count ? `new${round}x${at}` : word))
    .join(' ');
}
