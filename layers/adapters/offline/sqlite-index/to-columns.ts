/** Vectors column by column: number `n` of four passages after another in the bytes of each word. */
export interface Columns {
  readonly words: Int32Array;
  /** Words of one column. */
  readonly height: number;
}

/** Tiles of 64 x 64 numbers stay in the processor's first cache. */
const tile = 64;

/** Turns vectors of `width` 16-bit numbers into columns of bytes: 0 to 255, where 127.5 stands for 0. */
export function toColumns(numbers: Int16Array, width: number): Columns {
  const vectors = numbers.length / width;
  const height = Math.ceil(vectors / 4);
  const bytes = new Uint8Array(height * 4 * width);
  for (let top = 0; top < vectors; top += tile) {
    const bottom = Math.min(top + tile, vectors);
    for (let left = 0; left < width; left += tile) {
      const right = Math.min(left + tile, width);
      for (let column = left; column < right; column += 1) {
        for (let row = top; row < bottom; row += 1) {
          bytes[column * height * 4 + row] = ((numbers[row * width + column] ?? 0) >> 8) + 128;
        }
      }
    }
  }
  return { words: new Int32Array(bytes.buffer), height };
}
