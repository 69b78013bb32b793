import type { GivenAttribute } from '#core/descriptions/writing/given-attributes.ts';
import { valueOfNotation } from './notation/trait-of-notation.ts';
import { readAmount } from './read-amount.ts';
import type { TraitValue } from './trait.ts';
import { unitNamed } from './units.ts';

/** What a value of an attribute says; numbers in texts are read as the language writes them. */
export function readValue(value: GivenAttribute['value'], language: string, unit?: string): TraitValue {
  if (typeof value === 'boolean') return { type: 'flag', holds: value };
  if (typeof value === 'number')
    return { type: 'quantity', amount: readAmount(value.toFixed(6)) ?? String(value), unit };
  if (typeof value === 'string') return readText(value.trim(), language, unit);
  const items = value.map((item) => readText(item.trim(), language)).filter((item) => !isBlank(item));
  const [only] = items;
  return items.length === 1 && only !== undefined ? only : { type: 'list', items };
}

const bound =
  /^(?:up to|max\.?|at most|from|at least|min\.?|over|about|approx\.?|do|od|ok\.|około|ponad|co najmniej|maks\.?)\s+/iu;

function readText(text: string, language: string, unit?: string): TraitValue {
  const notation = valueOfNotation(text);
  if (notation !== undefined) return notation;
  if (/^(?:true|false)$/iu.test(text)) return { type: 'flag', holds: /^t/iu.test(text) };
  const before = bound.exec(text)?.[0] ?? '';
  const found = /^([-−+]?\d[\d\s.,\u00a0\u202f]*)(?:\s*(?!\d)(\S.*))?$/u.exec(text.slice(before.length));
  const amount = found === null ? undefined : amountIn(found[1] ?? '', language);
  const own = found?.[2]?.trim() ?? unit;
  if (amount === undefined || (own !== undefined && unitNamed(own) === undefined))
    return { type: 'words', text };
  return { type: 'quantity', amount, unit: own, ...(before !== '' && { before: before.trim() }) };
}

/** A number as the language writes it: "2,350" is English thousands and a Polish fraction. */
function amountIn(text: string, language: string): string | undefined {
  const plain = text.trim().replace(/(?<=\d)[\s\u00a0\u202f](?=\d{3}(?!\d))/gu, '');
  const isThousands = language === 'en' && /^[-−+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(plain);
  return readAmount(isThousands ? plain.replace(/,/gu, '') : plain.replace(/^([^.,]*),(\d+)$/u, '$1.$2'));
}

function isBlank(value: TraitValue): boolean {
  return value.type === 'words' && value.text === '';
}
