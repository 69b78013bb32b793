/** A number as a plain decimal: `93.` and `93.0` give "93", `.5` gives "0.5"; undefined where a text is none. */
export function readAmount(text: string): string | undefined {
  const found = /^\s*([-−+]?)(\d{0,15})(?:\.(\d{0,15}))?\s*$/u.exec(text);
  if (found === null || !/\d/u.test(text)) return undefined;
  const [, sign = '', whole = '', part = ''] = found;
  const decimals = part.replace(/0+$/u, '');
  const plain = whole.replace(/^0+(?=\d)/u, '') || '0';
  return `${sign === '' || sign === '+' ? '' : '-'}${plain}${decimals === '' ? '' : `.${decimals}`}`;
}
