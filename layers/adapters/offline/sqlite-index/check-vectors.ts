/** Guards against vectors of another embedder: a bug in the wiring, not an expected outcome. */
export function checkVectors(vectors: readonly Float32Array[], dimensions: number): void {
  const wrong = vectors.find(({ length }) => length !== dimensions);
  if (wrong)
    throw new Error(`The index holds vectors of ${dimensions} numbers and was given one of ${wrong.length}`);
}
