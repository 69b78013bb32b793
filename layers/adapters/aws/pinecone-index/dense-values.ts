/** Eight digits are more than a 32-bit number holds; written in full it would take twice the room. */
const digits = 8;

/** Pinecone refuses a vector of nothing but zeros, which a search by words alone has. */
const nextToNothing = 1e-9;

/** A vector as Pinecone takes it, each number times `weight`. */
export function denseValues(vector: Float32Array, weight = 1): number[] {
  const values = Array.from(vector, (value) => Number((value * weight).toPrecision(digits)));
  return values.some((value) => value !== 0) ? values : values.with(0, nextToNothing);
}
