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

/** The other way, for numbers below 2^32: millions of them are read at a start. */
export function wholeNumbersIn(bytes: Uint8Array): Uint32Array {
  const numbers = new Uint32Array(countIn(bytes));
  let at = 0;
  for (let count = 0; count < numbers.length; count += 1) {
    let byte = bytes[at++] ?? 0;
    let value = byte & 127;
    for (let shift = 7; byte >= 128; shift += 7) {
      byte = bytes[at++] ?? 0;
      value |= (byte & 127) << shift;
    }
    numbers[count] = value;
  }
  return numbers;
}

/** The other way, for numbers as large as doubles hold whole. */
export function amountsIn(bytes: Uint8Array): Float64Array {
  const numbers = new Float64Array(countIn(bytes));
  let at = 0;
  for (let count = 0; count < numbers.length; count += 1) {
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

/** Each number ends with the one byte of it below 128. */
function countIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at += 1) count += 1 - ((bytes[at] ?? 0) >> 7);
  return count;
}
