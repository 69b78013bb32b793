/** Whole numbers from 0, seven bits a byte, the lowest first; the highest bit says that more follow. */
export function varints(numbers: Uint32Array | Float64Array): Uint8Array {
  const bytes = new Uint8Array(numbers.length * 8);
  let at = 0;
  for (let rest of numbers) {
    while (rest >= 128) {
      bytes[at++] = (rest % 128) + 128;
      rest = Math.floor(rest / 128);
    }
    bytes[at++] = rest;
  }
  return bytes.slice(0, at);
}

/** The other way. */
export function numbersIn(bytes: Uint8Array): Float64Array {
  let length = 0;
  for (const byte of bytes) if (byte < 128) length += 1;
  const numbers = new Float64Array(length);
  let at = 0;
  for (let count = 0; count < length; count += 1) {
    let value = 0;
    let place = 1;
    let byte = bytes[at++] ?? 0;
    while (byte >= 128) {
      value += (byte - 128) * place;
      place *= 128;
      byte = bytes[at++] ?? 0;
    }
    numbers[count] = value + byte * place;
  }
  return numbers;
}
