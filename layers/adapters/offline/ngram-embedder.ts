import { setImmediate as pause } from 'node:timers/promises';
import type { Embedder } from '#core/ports.ts';
import { embedText } from './ngram-embedder/embed-text.ts';

const name = 'ngram-1';

/** About 10 ms of work. */
const textsPerPause = 32;

/**
 * An embedder that needs no model and no network: hashed word stems and character n-grams. Spelling, inflection and
 * missing diacritics hardly move its vectors; true paraphrases and other languages it cannot see. The name changes with
 * every change of its vectors.
 */
export function ngramEmbedder({ dimensions = 384 } = {}): Embedder {
  return {
    name,
    dimensions,
    async embed(texts, signal) {
      const vectors: Float32Array[] = [];
      for (const text of texts) {
        if (vectors.length > 0 && vectors.length % textsPerPause === 0) await pause();
        signal.throwIfAborted();
        vectors.push(embedText(text, dimensions));
      }
      return vectors;
    },
  };
}

/** Whether an embedder is this one: it costs nothing, so nothing of it is kept. */
export function isOffline(embedder: Pick<Embedder, 'name'>): boolean {
  return embedder.name === name;
}
