import type { Segment } from './segment.ts';
import { gone, shareOf, type Shelf } from './shelf.ts';
import { type Weight, weightiest } from './weightiest.ts';

/**
 * 37 numbers of 384 hold four fifths of a shopper's question to the n-gram embedder. Sums of 255 times 257 fit into 16
 * bits.
 */
const looked = { energy: 0.8, most: 96, total: 257 } as const;

const everyOtherByte = 0x00ff00ff;
const nothing: Weight = { place: 0, weight: 0 };

/**
 * How alike the passages of a shelf are to a vector, roughly, as only its weightiest numbers are looked at; times their
 * shares.
 */
export function scanColumns({ parts, size }: Shelf, vector: Float32Array, preferred: number): Float32Array {
  const likeness = new Float32Array(size);
  const weights = weightiest(vector, looked);
  const middle = weights.reduce((sum, { weight }) => sum + Math.abs(weight), 0) * 127.5;
  for (const { first, languages, segment } of parts) {
    const { evens, odds } = sumColumns(segment, weights);
    const { scales } = segment.codes;
    for (let at = 0; at < languages.length; at += 2) {
      const even = ((evens[at >> 1] ?? 0) - middle) * (scales[at] ?? 0);
      const odd = ((odds[at >> 1] ?? 0) - middle) * (scales[at + 1] ?? 0);
      likeness[first + at] = even * shareOf(languages[at] ?? gone, preferred);
      likeness[first + at + 1] = odd * shareOf(languages[at + 1] ?? gone, preferred);
    }
  }
  return likeness;
}

/** The weighted sums of the passages at even and at odd places. */
function sumColumns(
  { columns }: Segment,
  weights: readonly Weight[],
): { evens: Uint16Array; odds: Uint16Array } {
  const evens = new Int32Array(columns.height);
  const odds = new Int32Array(columns.height);
  for (let at = 0; at < weights.length; at += 4)
    addFour(evens, odds, columns.words, weights.slice(at, at + 4));
  return { evens: new Uint16Array(evens.buffer), odds: new Uint16Array(odds.buffer) };
}

/**
 * Adds four columns to the sums, four passages at a time: a word holds a byte of each, and a product of every other
 * byte with a small weight stays within its half. A negative weight takes the bytes inverted. 0.7 ms for 43,000 passages
 * and 40 columns, against 1.5 ms passage by passage.
 */
function addFour(evens: Int32Array, odds: Int32Array, words: Int32Array, weights: readonly Weight[]): void {
  const [a = 0, b = 0, c = 0, d = 0] = Int32Array.from(weights, ({ weight }) => Math.abs(weight));
  const [invertA = 0, invertB = 0, invertC = 0, invertD = 0] = Int32Array.from(
    weights,
    ({ weight }) => weight >> 31,
  );
  const column = (at: number) => words.subarray((weights[at] ?? nothing).place * evens.length);
  const as = column(0);
  const bs = column(1);
  const cs = column(2);
  const ds = column(3);
  for (let at = 0; at < evens.length; at += 1) {
    const wordA = (as[at] ?? 0) ^ invertA;
    const wordB = (bs[at] ?? 0) ^ invertB;
    const wordC = (cs[at] ?? 0) ^ invertC;
    const wordD = (ds[at] ?? 0) ^ invertD;
    evens[at] =
      (evens[at] ?? 0) +
      Math.imul(wordA & everyOtherByte, a) +
      Math.imul(wordB & everyOtherByte, b) +
      Math.imul(wordC & everyOtherByte, c) +
      Math.imul(wordD & everyOtherByte, d);
    odds[at] =
      (odds[at] ?? 0) +
      Math.imul((wordA >>> 8) & everyOtherByte, a) +
      Math.imul((wordB >>> 8) & everyOtherByte, b) +
      Math.imul((wordC >>> 8) & everyOtherByte, c) +
      Math.imul((wordD >>> 8) & everyOtherByte, d);
  }
}
