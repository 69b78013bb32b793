import { decimalMoney, minorDigits } from '#core/catalogue/product-in.ts';

/** An amount in minor units, or what is wrong with a text and what to write. */
export type PriceReading =
  | { readonly type: 'price'; readonly minor: number }
  | { readonly type: 'fault'; readonly problem: string };

const most = 1e12;
const blanks = /[\s\u00A0\u202F'’]/gu;
const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** Whether there is such a currency (ISO 4217). */
export function isCurrency(code: string): boolean {
  return currencies.has(code);
}

/** Signs of one currency alone, and its code: "$" and "kr" are those of several. */
const signs: Readonly<Record<string, string>> = { zł: 'PLN', '€': 'EUR', '£': 'GBP' };
const around = /^(?<before>\p{L}{2,3}(?!\p{L})|\p{Sc})\s*|\s*(?<after>(?<!\p{L})\p{L}{2,3}|\p{Sc})$/u;

/** No price is longer, and a megabyte of blanks must not be looked through from each of them. */
const longest = 60;

/** The currency that a text names or consists of, by its code or its sign; undefined where it names none. */
export function currencyIn(text: string): string | undefined {
  const bare = text.trim();
  if (bare.length > longest) return undefined;
  const { before, after } = around.exec(bare)?.groups ?? {};
  const named = (before ?? after ?? '').toLowerCase();
  if (Object.hasOwn(signs, named)) return signs[named];
  return isCurrency(named.toUpperCase()) ? named.toUpperCase() : undefined;
}

/**
 * A price as people write it, to the last unit and never by way of a float: decimals behind a point or a comma,
 * thousands by blanks, apostrophes, or the other of the two. What can be read in two ways is refused.
 */
export function readPrice(text: string, currency: string): PriceReading {
  const digits = minorDigits(currency);
  const bare = currencyIn(text) === currency ? text.trim().replace(around, '') : text.trim();
  const example = decimalMoney({ minor: 1999, currency }).amount;
  const fault = (problem: string): PriceReading => ({ type: 'fault', problem });
  const parts = partsOf(bare);
  if (parts === undefined) return fault(`This is no price: write it like ${example}`);
  const { whole, decimals } = parts;
  if (decimals.length === 3 && digits < 3 && !parts.hasGroups)
    return fault(
      `This may mean thousands or thousandths: write ${whole}${decimals} or ${rounded(whole, decimals, digits)}`,
    );
  if (/[1-9]/u.test(decimals.slice(digits)))
    return fault(
      `${currency} has ${digits === 0 ? 'no' : digits} decimals: write ${rounded(whole, decimals, digits)}`,
    );
  const minor = Number(`${whole}${decimals.slice(0, digits).padEnd(digits, '0')}`);
  return minor <= most ? { type: 'price', minor } : fault('This is more than any price can be');
}

/** The digits before and behind the decimal sign; undefined when they make no number. */
function partsOf(text: string) {
  const plain = /^(\d{1,3}(?:[\s\u00A0\u202F'’]\d{3})+|\d+)(?:[.,](\d+))?$/u.exec(text);
  const grouped =
    /^(\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/u.exec(text) ?? /^(\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/u.exec(text);
  // "1.234" is both: then it is decimals, for the caller to doubt.
  const isGrouped = grouped !== null && (grouped[2] !== undefined || /[.,].*[.,]/u.test(text));
  const [, whole, decimals = ''] = (isGrouped ? grouped : plain) ?? [];
  if (whole === undefined || whole.length > 20) return undefined;
  const bare = whole.replaceAll(blanks, '').replaceAll(/[.,]/gu, '');
  return { whole: bare, decimals, hasGroups: isGrouped || bare !== whole };
}

function rounded(whole: string, decimals: string, digits: number): string {
  return digits === 0 ? whole : `${whole}.${decimals.slice(0, digits).padEnd(digits, '0')}`;
}
