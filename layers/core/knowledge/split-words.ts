import { foldText } from './fold-text.ts';

const word = /(?<![\d.])\d+\.\d+(?![\d.])|[\p{L}\p{N}]+/gu;
const possessive = /(?<=\p{L})['’]s(?!\p{L})/gu;
const apostrophe = /(?<=\p{L})['’](?=\p{L})/gu;
const initial = /(?<!\p{L})(\p{L})-(?=\p{L})/gu;
const thousands = /(?<![\d.,])\d{1,3}(?:[, \u00a0\u202f]\d{3})+(?!\d)/g;
const decimals = /(?<![\d.,])(\d+)[.,](\d*?)0*(?![\d]|[.,]\d)/g;
const unit =
  /(?<=\d)(?=(?:[kmc]?[gm]|[kmc]?l|k?w|k?v|m?ah|[gmt]b|oz|lbs?|in|ft|zl|pln|eur|usd|gbp)(?![\p{L}\p{N}]))/gu;

/**
 * The words and numbers of a text, folded, in order. Numbers are written one way ("2,35 kg", "2.350kg" give "2.35",
 * "kg"; "3 000" and "3,000" give "3000"), model codes stay whole, "women's" is "women", "e-mail" is "email".
 */
export function splitWords(text: string): string[] {
  const folded = foldText(text).replace(possessive, '').replace(apostrophe, '').replace(initial, '$1');
  return (/\d/.test(folded) ? alignNumbers(folded) : folded).match(word) ?? [];
}

function alignNumbers(folded: string): string {
  return folded
    .replace(thousands, (number) => number.replace(/\D/g, ''))
    .replace(decimals, (_, whole: string, part: string) => (part === '' ? whole : `${whole}.${part}`))
    .replace(unit, ' ');
}
