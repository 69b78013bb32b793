/** A list of numbers in typed memory that grows by doubling: 4 bytes each where an array of numbers takes 8 and more. */
export interface GrowingNumbers<T extends Uint32Array | Uint8Array | Float64Array> {
  readonly length: number;
  push(value: number): void;
  /** What was pushed. */
  done(): T;
}

export function growingNumbers<T extends Uint32Array | Uint8Array | Float64Array>(
  make: (length: number) => T,
): GrowingNumbers<T> {
  let numbers = make(1024);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      if (length === numbers.length) {
        const longer = make(2 * length);
        longer.set(numbers);
        numbers = longer;
      }
      numbers[length] = value;
      length += 1;
    },
    done() {
      const exact = make(length);
      exact.set(numbers.subarray(0, length));
      return exact;
    },
  };
}
