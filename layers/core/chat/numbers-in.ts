const number = /\d+(?:[.,\u00A0\u202F ]\d{3})*(?:[.,]\d+)?/gu;

/** The numbers of a text in one form: "2,35", "2.35" -> "2.35"; "1 299,00", "1,299.00" -> "1299". */
export function numbersIn(text: string): readonly string[] {
  return [...text.matchAll(number)].map(([match]) => canonical(match));
}

function canonical(written: string): string {
  const compact = written.replace(/[\u00A0\u202F ]/gu, '');
  const decimal = /[.,](\d+)$/u.exec(compact);
  const separators = compact.replace(/\d/gu, '');
  const isDecimal = decimal !== null && (decimal[1]?.length !== 3 || new Set(separators).size > 1);
  const whole = (isDecimal ? compact.slice(0, decimal.index) : compact).replace(/[.,]/gu, '');
  const fraction = isDecimal ? (decimal[1] ?? '').replace(/0+$/u, '') : '';
  return `${whole.replace(/^0+(?=\d)/u, '')}${fraction === '' ? '' : `.${fraction}`}`;
}
