import { foldText } from '../../knowledge/fold-text.ts';
import { ShopError } from '../../errors.ts';
import type { CatalogueSheet } from '../sheet/catalogue-sheet.ts';
import type { SheetPart } from '../sheet/sheet-part.ts';
import type { RowTest } from './condition-tests.ts';
import { factNames, factSet, tells } from './fact-names.ts';
import { measureIn } from './measures.ts';
import { wordsOfName } from './read-amount.ts';

/** An attribute and the values of which it must have one. */
export interface AttributeFilter {
  readonly name: string;
  readonly values: readonly AttributeValue[];
}

type AttributeValue =
  | { readonly type: 'text'; readonly text: string }
  /** In the unit that is told, or else in that of the attribute's own numbers. */
  | { readonly type: 'range'; readonly min: number; readonly max: number; readonly unit: string };

const mostFilters = 20;
const mostValues = 40;
const rangeText = /^(?<min>-?\d+(?:[.,]\d+)?)?\s*\.\.\s*(?<max>-?\d+(?:[.,]\d+)?)?\s*(?<unit>\p{L}*)$/u;

/**
 * Reads `material:cotton;colour:red,navy;weight:..2kg`: attributes by name, of each one of several values or a range.
 * A `\` before `;`, `,`, `:` or `\` makes it a letter of the name or value. Fails with `invalid-request`.
 */
export function readFilter(text: string): readonly AttributeFilter[] {
  const filters = splitAt(text, ';')
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [name = '', ...rest] = splitAt(part, ':');
      const values = splitAt(rest.join(':'), ',').map((value) => plain(value).trim());
      if (name.trim() === '' || values.every((value) => value === '')) throw unreadable(part);
      if (values.length > mostValues) throw tooMany(`A filter takes ${mostValues} values at most`);
      return { name: plain(name).trim(), values: values.filter((value) => value !== '').map(valueOf) };
    });
  if (filters.length > mostFilters) throw tooMany(`A search takes ${mostFilters} filters at most`);
  return filters;
}

/** What a filter asks of a row; of an attribute that no product has, nothing fits. */
export function filterTest(sheet: CatalogueSheet, { name, values }: AttributeFilter): RowTest {
  const key = wordsOfName(name).join('');
  const texts = new Set(values.flatMap((value) => (value.type === 'text' ? foldText(value.text) : [])));
  const ranges = values.flatMap((value) => (value.type === 'range' ? value : []));
  const pick = (part: SheetPart) =>
    factNames(part)
      .filter((attribute) => attribute.key === key)
      .flatMap(({ codes }) =>
        codes.filter((code) => {
          const fact = part.facts[code];
          if (fact === undefined) return false;
          return texts.has(foldText(fact.value)) || ranges.some((range) => isWithin(range, fact));
        }),
      );
  const facts = factSet(sheet, pick);
  return (part, row) => tells(part, row, facts);
}

function isWithin(
  value: Extract<AttributeValue, { type: 'range' }>,
  { measure }: SheetPart['facts'][number],
): boolean {
  if (measure === undefined) return false;
  if (value.unit === '') return measure.amount >= value.min && measure.amount <= value.max;
  const [min, max] = [measureIn(value.min, value.unit), measureIn(value.max, value.unit)];
  if (min === undefined || max === undefined || min.dimension !== measure.dimension) return false;
  return measure.amount >= min.amount - 1e-9 && measure.amount <= max.amount + 1e-9;
}

function valueOf(text: string): AttributeValue {
  const groups = rangeText.exec(text)?.groups;
  if (groups === undefined || (groups['min'] === undefined && groups['max'] === undefined))
    return { type: 'text', text };
  const unit = foldText(groups['unit'] ?? '');
  if (unit !== '' && measureIn(1, unit) === undefined) throw unreadable(text);
  return {
    type: 'range',
    min: toNumber(groups['min'], Number.NEGATIVE_INFINITY),
    max: toNumber(groups['max'], Number.POSITIVE_INFINITY),
    unit,
  };
}

function toNumber(text: string | undefined, otherwise: number): number {
  return text === undefined ? otherwise : Number(text.replace(',', '.'));
}

function tooMany(what: string): ShopError {
  return new ShopError('invalid-request', `${what}: leave some out`);
}

function unreadable(part: string): ShopError {
  return new ShopError('invalid-request', 'The filter cannot be read', {
    issues: [
      {
        path: 'filter',
        message: `Write name:value, name:one,other or name:1..2kg, and a ; between filters, not "${part.slice(0, 60)}"`,
      },
    ],
  });
}

/** Cuts at a sign that no `\` stands before. */
function splitAt(text: string, sign: string): readonly string[] {
  const parts = [''];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    const isEscape = letter === '\\' && at + 1 < text.length;
    if (letter === sign) parts.push('');
    else parts[parts.length - 1] += isEscape ? letter + (text[at + 1] ?? '') : letter;
    if (isEscape) at += 1;
  }
  return parts;
}

function plain(text: string): string {
  return text.replaceAll(/\\(.)/gu, '$1');
}
