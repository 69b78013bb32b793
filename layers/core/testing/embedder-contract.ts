import { beforeEach, expect, it } from 'vitest';
import type { Embedder } from '../ports.ts';

const texts = [
  'How long does a refund take?',
  'Ile trwa zwrot pieniędzy?',
  '',
  '   \n',
  '??? 🙂',
  'x'.repeat(4000),
  'ΑΒΓ 東京',
];

/** What every Embedder does. */
export function embedderContract(make: () => Embedder): void {
  let embedder: Embedder;
  let signal: AbortSignal;

  beforeEach(() => {
    embedder = make();
    ({ signal } = new AbortController());
  });

  it('gives every text, even an empty one, a unit vector of its dimensions', async () => {
    const vectors = await embedder.embed(texts, signal);
    expect(vectors).toHaveLength(texts.length);
    for (const vector of vectors) {
      expect(vector).toHaveLength(embedder.dimensions);
      expect(Math.hypot(...vector)).toBeCloseTo(1, 4);
    }
  });

  it('gives the same text the same vector, alone or among others', async () => {
    const together = await embedder.embed(texts, signal);
    for (const [place, text] of texts.entries()) {
      expect(await embedder.embed([text], signal)).toEqual([together[place]]);
    }
  });

  it('puts a text nearer to its like than to another', async () => {
    const [asked, like, other] = await embedder.embed(
      ['refund of my money', 'Refunds: how we refund your money', 'tent pegs'],
      signal,
    );
    expect(likeness(asked, like)).toBeGreaterThan(likeness(asked, other));
  });

  it('embeds nothing when there is nothing', async () => {
    expect(await embedder.embed([], signal)).toEqual([]);
  });

  it('stops when cancelled', async () => {
    await expect(embedder.embed(texts, AbortSignal.abort())).rejects.toThrow('aborted');
  });
}

function likeness(a: Float32Array = new Float32Array(), b: Float32Array = new Float32Array()): number {
  return a.reduce((sum, value, place) => sum + value * (b[place] ?? 0), 0);
}
