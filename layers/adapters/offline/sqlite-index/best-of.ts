import { highest } from './highest.ts';

/** The places of the `count` highest scores above zero, best first; equal scores keep their order. */
export function bestOf(scores: Float32Array, count: number): Uint32Array {
  return highest(scores, count).toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
}
