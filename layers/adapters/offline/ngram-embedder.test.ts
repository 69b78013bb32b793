import { describe, expect, it } from 'vitest';
import { embedderContract } from '#core/testing/embedder-contract.ts';
import { ngramEmbedder } from './ngram-embedder.ts';

const { signal } = new AbortController();

async function likenessOf(a: string, b: string): Promise<number> {
  const [x = new Float32Array(), y = new Float32Array()] = await ngramEmbedder().embed([a, b], signal);
  return x.reduce((sum, value, place) => sum + value * (y[place] ?? 0), 0);
}

describe('ngramEmbedder', () => {
  embedderContract(ngramEmbedder);

  it('hardly sees inflection, diacritics and slips of the keyboard', async () => {
    expect(await likenessOf('zwrot pieniędzy', 'zwrotu pieniedzy')).toBeGreaterThan(0.7);
    expect(await likenessOf('waterproof jacket', 'watreproof jackets')).toBeGreaterThan(0.5);
  });

  it('hardly hears words that all questions have', async () => {
    expect(await likenessOf('what is the fee for it', 'what is the weight of it')).toBeLessThan(0.3);
  });

  it('has the dimensions asked for', async () => {
    const embedder = ngramEmbedder({ dimensions: 64 });
    const [vector] = await embedder.embed(['tent'], signal);
    expect([embedder.dimensions, vector?.length]).toEqual([64, 64]);
  });

  it('lets other work go on between the texts of a large batch', async () => {
    let hasPaused = false;
    setImmediate(() => (hasPaused = true));
    await ngramEmbedder().embed(
      Array.from({ length: 64 }, (_, number) => `text ${number}`),
      signal,
    );
    expect(hasPaused).toBe(true);
  });
});
