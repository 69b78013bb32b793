/**
 * What a written number may mean: "2,35" and "2.35" 2.35; "1 299,00" 1299; "1/2" a half. "1.500" means 1500 in Warsaw
 * and 1.5 in London: both are given.
 */
export function readNumeral(written: string): readonly number[] {
  const fraction = /^(?:(\d+)[ -])?(\d)\/(\d{1,2})$/u.exec(written);
  if (fraction !== null) {
    const [, whole = '0', part, of] = fraction;
    return [Number(whole) + Number(part) / Number(of)];
  }
  const compact = written.replace(/[\u00A0\u202F ]/gu, '');
  const separators = compact.replace(/\d/gu, '');
  const last = compact.lastIndexOf(separators.at(-1) ?? ' ');
  if (separators === '') return [Number(compact)];
  const asDecimal = Number(`${compact.slice(0, last).replace(/[.,]/gu, '')}.${compact.slice(last + 1)}`);
  if (new Set(separators).size > 1) return [asDecimal];
  const asThousands = Number(compact.replace(/[.,]/gu, ''));
  if (separators.length > 1) return [asThousands];
  if (compact.length - last - 1 !== 3) return [asDecimal];
  return separators === ',' ? [asThousands, asDecimal] : [asDecimal, asThousands];
}
