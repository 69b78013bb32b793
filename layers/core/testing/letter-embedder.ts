import type { Embedder } from '../ports.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** An embedder for tests: counts letters and digits, so that texts of similar spelling are near each other. */
export function letterEmbedder(): Embedder {
  return {
    name: 'letters',
    dimensions: letters.length,
    async embed(texts, signal) {
      signal.throwIfAborted();
      return texts.map(embedLetters);
    },
  };
}

function embedLetters(text: string): Float32Array {
  const counts = new Float32Array(letters.length);
  for (const letter of text.toLowerCase()) {
    const place = letters.indexOf(letter);
    if (place >= 0) counts[place] = (counts[place] ?? 0) + 1;
  }
  const length = Math.hypot(...counts);
  return length === 0 ? counts.fill(1 / Math.sqrt(letters.length)) : counts.map((count) => count / length);
}
