/** The vectors of a segment in 16 bits a number, one after the other; the exact ones stay in the file. */
export interface VectorCodes {
  readonly numbers: Int16Array;
  /** What one step of a vector's numbers is worth. */
  readonly scales: Float32Array;
}
