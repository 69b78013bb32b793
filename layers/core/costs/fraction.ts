/** An exact amount: a numerator over a positive denominator, in lowest terms. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

export const zero: Fraction = { over: 0n, under: 1n };

/** A fraction in lowest terms. */
export function fraction(over: bigint, under: bigint): Fraction {
  if (under <= 0n) throw new RangeError('A fraction needs a positive denominator');
  const shared = greatestDivisor(over < 0n ? -over : over, under);
  return shared === 1n ? { over, under } : { over: over / shared, under: under / shared };
}

/** The exact value of a decimal string such as "0.00000006" or "3.5e-8", however fine. */
export function fractionOf(decimal: string): Fraction {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/u.exec(decimal);
  if (match === null) throw new RangeError(`"${decimal}" is not a decimal number`);
  const [, sign, whole = '0', decimals = '', exponent = '0'] = match;
  const digits = BigInt(sign + whole + decimals);
  const shift = Number(exponent) - decimals.length;
  return shift >= 0 ? fraction(digits * 10n ** BigInt(shift), 1n) : fraction(digits, 10n ** BigInt(-shift));
}

export function addFractions(a: Fraction, b: Fraction): Fraction {
  if (a.under === b.under) return fraction(a.over + b.over, a.under);
  return fraction(a.over * b.under + b.over * a.under, a.under * b.under);
}

export function multiplyFractions(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.over, a.under * b.under);
}

export function isLess(a: Fraction, b: Fraction): boolean {
  return a.over * b.under < b.over * a.under;
}

/** The nearest whole number; a half is rounded away from zero. */
export function roundFraction({ over, under }: Fraction): bigint {
  const size = over < 0n ? -over : over;
  const rounded = (2n * size + under) / (2n * under);
  return over < 0n ? -rounded : rounded;
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? (a === 0n ? 1n : a) : greatestDivisor(b, a % b);
}
