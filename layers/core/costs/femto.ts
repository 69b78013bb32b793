const digits = 15;
const unit = 10n ** BigInt(digits);

/** Femto-dollars (10^-15 USD) of a decimal string such as "0.00000006"; exact, or an error when it has more than 15 decimals. */
export function femtoOf(amount: string): bigint {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,2}))?$/u.exec(amount);
  if (match === null) throw new RangeError(`"${amount}" is not a decimal number`);
  const [, sign, whole = '0', fraction = '', exponent = '0'] = match;
  const shift = digits - fraction.length + Number(exponent);
  const all = BigInt(whole + fraction);
  if (shift < 0 && all % 10n ** BigInt(-shift) !== 0n) {
    throw new RangeError(`"${amount}" is finer than a femto-dollar`);
  }
  const value = shift >= 0 ? all * 10n ** BigInt(shift) : all / 10n ** BigInt(-shift);
  return sign === '-' ? -value : value;
}

/** The exact decimal string of femto-dollars, without trailing zeros: 1_500_000_000_000n -> "0.0015". */
export function decimalOf(femto: bigint): string {
  const [sign, size] = femto < 0n ? ['-', -femto] : ['', femto];
  const fraction = (size % unit).toString().padStart(digits, '0').replace(/0+$/u, '');
  return `${sign}${size / unit}${fraction === '' ? '' : `.${fraction}`}`;
}
