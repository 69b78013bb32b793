import type { Fraction } from './fraction.ts';

/** The decimal string of a fraction, exact; fails where it never ends, as a third does. */
export function fractionText({ over, under }: Fraction): string {
  const digits = decimalsOf(under);
  const scaled = (over * 10n ** BigInt(digits)) / under;
  const [sign, size] = scaled < 0n ? ['-', -scaled] : ['', scaled];
  const text = size.toString().padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  const decimals = text.slice(text.length - digits).replace(/0+$/u, '');
  return `${sign}${whole}${decimals === '' ? '' : `.${decimals}`}`;
}

function decimalsOf(under: bigint): number {
  const [twos, withoutTwos] = countFactor(under, 2n);
  const [fives, rest] = countFactor(withoutTwos, 5n);
  if (rest !== 1n) throw new RangeError(`A fraction of ${under} has no exact decimal form`);
  return Math.max(twos, fives);
}

function countFactor(value: bigint, factor: bigint): readonly [number, bigint] {
  let left = value;
  let times = 0;
  while (left % factor === 0n) {
    left /= factor;
    times += 1;
  }
  return [times, left];
}
