import { readAmount } from '../read-amount.ts';
import { splitName } from '../split-name.ts';
import type { Quantity, Trait, TraitValue } from '../trait.ts';
import { parseNotation } from './parse-notation.ts';
import type { Entry, Syntax } from './syntax.ts';

const named = /^\s*([\p{L}\p{N}_.-]{1,100})\s*:\s*(?=[{[])/u;

/** Reads `name: { … }`, the whole notation of one attribute; undefined where a text is none. */
export function traitOfNotation(text: string): Trait | undefined {
  const name = named.exec(text);
  const value = name === null ? undefined : valueOfNotation(text.slice(name[0].length));
  return value && { name: splitName(name?.[1] ?? ''), value };
}

/** Reads the notation of a value alone, such as `{ unit:metres, value:2.4 }`. */
export function valueOfNotation(text: string): TraitValue | undefined {
  const syntax = parseNotation(text);
  return syntax && valueOf(syntax);
}

function valueOf(syntax: Syntax, unit?: string): TraitValue | undefined {
  if (syntax.type === 'scalar') return scalarValue(syntax, unit);
  if (syntax.type === 'record') return recordValue(syntax.entries, unit);
  const items = syntax.items.map((item) => valueOf(item, unit)).filter((value) => value !== undefined);
  return joined(items);
}

function joined(items: readonly TraitValue[]): TraitValue | undefined {
  const flat = items.flatMap((item) => (item.type === 'list' ? item.items : [item]));
  const distinct = [...new Map(flat.map((item) => [JSON.stringify(item).toLowerCase(), item])).values()];
  const parts = distinct.flatMap((item) => (item.type === 'parts' ? item.parts : []));
  if (parts.length > 1 && parts.length === distinct.length) return { type: 'parts', parts: byName(parts) };
  return distinct.length > 1 ? { type: 'list', items: distinct } : distinct[0];
}

/** What is told several times under one name, as one trait: two authors. */
function byName(parts: readonly Trait[]): readonly Trait[] {
  return [...Map.groupBy(parts, ({ name }) => name.join(' ')).values()].flatMap((group) => {
    const [first] = group;
    const value = joined(group.map((part) => part.value));
    return first === undefined || value === undefined ? [] : [{ ...first, value }];
  });
}

function scalarValue({ text, isQuoted }: Syntax & { type: 'scalar' }, unit?: string): TraitValue | undefined {
  if (text.trim() === '' || isNothing(text)) return undefined;
  if (!isQuoted && /^(?:true|false)$/iu.test(text)) return { type: 'flag', holds: /^t/iu.test(text) };
  const amount = readAmount(text);
  if (amount !== undefined) return { type: 'quantity', amount, unit };
  return { type: 'words', text: spoken(text) };
}

/** A word for machines as people say it: `lithium_ion`. */
function spoken(text: string): string {
  const trimmed = text.trim();
  return /^\p{L}[\p{L}\p{N}]*(?:_[\p{L}\p{N}]+)+$/u.test(trimmed) ? trimmed.replace(/_/gu, ' ') : trimmed;
}

function isNothing(text: string): boolean {
  return /^null(?:\.\w+)?$/u.test(text);
}

/** Keys that hold what a record is about, the clearest first. */
const main = ['value', 'decimal_value', 'content', 'amount', 'string_value', 'name'];
const unitKey = 'unit';

/** What a record says: one value with its unit, or the traits of a part. */
function recordValue(all: readonly Entry[], outer?: string): TraitValue | undefined {
  const entries = withoutTwins(withoutMachinery(all));
  const unit = unitOf(entries, unitKey) ?? outer;
  const rest = entries.filter(({ key }) => key !== unitKey);
  const holder = main.map((key) => rest.find((entry) => entry.key === key)).find((entry) => entry);
  if (holder === undefined) return partsValue(rest, unit);
  const value = valueOf(holder.value, unit);
  const others = rest.filter((entry) => entry !== holder);
  return value && withOthers(value, others);
}

/** Numbers of rows, and whether a machine has approved of them, are nothing of the product. */
function withoutMachinery(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(
    ({ key, value }) =>
      !/(?:^|_)(?:id|language_tag|marketplace)$/iu.test(key) &&
      !(value.type === 'scalar' && isNothing(value.text)),
  );
}

/** The same amount once as a number and once as a text: the number, with the text's unit. */
function withoutTwins(entries: readonly Entry[]): readonly Entry[] {
  const numbers = new Map(
    entries.flatMap(({ key, value }) =>
      value.type === 'scalar' && readAmount(value.text) !== undefined ? [[key, readAmount(value.text)]] : [],
    ),
  );
  return entries.filter(({ key, value }) => {
    const twin = key === 'string_value' ? ['value', 'decimal_value'] : [key.replace(/_string$/u, '')];
    const amount = value.type === 'scalar' ? /^[\d.]+/u.exec(value.text)?.[0] : undefined;
    return !twin.some(
      (other) => other !== key && amount !== undefined && numbers.get(other) === readAmount(amount),
    );
  });
}

function unitOf(entries: readonly Entry[], key: string): string | undefined {
  const value = entries.find((entry) => entry.key === key)?.value;
  return value?.type === 'scalar' && !isUnknown(value.text) ? spoken(value.text) : undefined;
}

function isUnknown(text: string): boolean {
  return /^unknown(?:_|$)|^n\/?a$/iu.test(text);
}

/** What stands beside a value: the same in other words or units, or what it is the value of. */
function withOthers(value: TraitValue, others: readonly Entry[]): TraitValue {
  const inUnits = others.find(({ key }) => key === 'normalized_value');
  const same = inUnits && valueOf(inUnits.value);
  const told =
    value.type === 'quantity' && same?.type === 'quantity' && !isSame(value, same)
      ? { ...value, same }
      : value;
  const rest = others.filter((entry) => entry !== inUnits && !says(value, entry.value));
  const of = rest.find(({ value: word }) => word.type === 'scalar' && readAmount(word.text) === undefined);
  if (of?.value.type === 'scalar' && rest.length === 1) {
    if (of.key === 'role') {
      return { type: 'parts', parts: [{ name: splitName(of.value.text), value: told, isRole: true }] };
    }
    const isTold = told.type === 'quantity' || told.type === 'words';
    return isTold && !isUnknown(of.value.text) ? { ...told, of: spoken(of.value.text) } : told;
  }
  const parts = partsValue(rest);
  return parts?.type === 'parts'
    ? { type: 'parts', parts: [{ name: [], value: told }, ...parts.parts] }
    : told;
}

function isSame(a: Quantity, b: Quantity): boolean {
  return a.amount === b.amount && a.unit === b.unit;
}

function says(value: TraitValue, syntax: Syntax): boolean {
  const other = valueOf(syntax);
  if (value.type !== 'words' || other?.type !== 'words') return other === undefined;
  return value.text.toLowerCase().includes(other.text.toLowerCase());
}

function partsValue(entries: readonly Entry[], unit?: string): TraitValue | undefined {
  const parts = entries.flatMap(({ key, value }): readonly Trait[] => {
    const paired = /^(.+)_(?:quantity|amount|value)$/u.exec(key)?.[1];
    if (key.endsWith('_unit') && entries.some((entry) => entry.key === key.replace(/_unit$/u, '_quantity')))
      return [];
    const own = paired === undefined ? unit : (unitOf(entries, `${paired}_unit`) ?? unit);
    const read = valueOf(value, own);
    return read === undefined ? [] : [{ name: splitName(paired ?? key), value: read }];
  });
  return parts.length === 0 ? undefined : { type: 'parts', parts };
}
