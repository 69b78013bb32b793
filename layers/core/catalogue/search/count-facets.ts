import type { ProductFacets } from '#contract/product.ts';
import { decimalMoney } from '../product-in.ts';
import { type CatalogueSheet, rowAt } from '../sheet/catalogue-sheet.ts';
import type { SheetPart } from '../sheet/sheet-part.ts';
import { type FactName, factNames, isChoice, namesOfFacts } from './fact-names.ts';

const mostAttributes = 8;
const mostValues = 24;
/** An attribute that fewer of the products found have says nothing about most of them. */
const leastShare = 0.2;

/** What the products at some places can be narrowed down by, most frequent first; attributes in a language. */
export function countFacets(
  sheet: CatalogueSheet,
  places: ArrayLike<number>,
  languages: readonly string[],
): ProductFacets {
  const categories = new Map<string, number>();
  const brands = new Map<string, number>();
  const counts = new Map<SheetPart, FactCounts>();
  let inStock = 0;
  let [min, max] = [Number.POSITIVE_INFINITY, 0];
  const count = (values: Map<string, number>, value = '') => values.set(value, (values.get(value) ?? 0) + 1);
  for (let at = 0; at < places.length; at += 1) {
    const { part, row } = rowAt(sheet, places[at] ?? 0);
    count(categories, part.categories[part.category[row] ?? 0]);
    count(brands, part.brands[part.brand[row] ?? 0]);
    if ((part.stock[row] ?? 0) > 0) inStock += 1;
    const minor = part.minor[row] ?? 0;
    if (part.currencies[part.currency[row] ?? 0] === sheet.currency) {
      min = Math.min(min, minor);
      max = Math.max(max, minor);
    }
    const facts = counts.get(part) ?? { of: new Uint32Array(part.facts.length), told: [] };
    counts.set(part, facts);
    const end = part.factStarts[row + 1] ?? 0;
    for (let fact = part.factStarts[row] ?? 0; fact < end; fact += 1) {
      const code = part.rowFacts[fact] ?? 0;
      if (facts.of[code] === 0) facts.told.push(code);
      facts.of[code] = (facts.of[code] ?? 0) + 1;
    }
  }
  const money = (minor: number) => decimalMoney({ minor, currency: sheet.currency });
  return {
    categories: byCount(categories),
    brands: byCount(brands),
    inStock,
    price: max >= min ? { min: money(min), max: money(max) } : undefined,
    attributes: attributesOf(counts, places.length, languages),
  };
}

/** How often the products found tell each fact of a part, and which are told at all. */
interface FactCounts {
  readonly of: Uint32Array;
  readonly told: number[];
}

interface Told {
  readonly name: FactName;
  readonly values: Map<string, { count: number; amount: number | undefined }>;
  told: number;
}

/** In the first language that has any; as the shop keeps them where none has. */
function attributesOf(
  counts: ReadonlyMap<SheetPart, FactCounts>,
  size: number,
  languages: readonly string[],
): ProductFacets['attributes'] {
  const byLanguage = new Map<string, Map<string, Told>>();
  for (const [part, facts] of counts) {
    const names = factNames(part);
    const nameOf = namesOfFacts(part);
    // In the order of the sheet: of attributes told equally often the first stays the first.
    for (const code of facts.told.toSorted((a, b) => a - b)) {
      const name = names[nameOf[code] ?? 0];
      const fact = part.facts[code];
      if (name === undefined || fact === undefined) continue;
      const all = byLanguage.get(name.language) ?? new Map<string, Told>();
      byLanguage.set(name.language, all);
      const attribute = all.get(name.key) ?? { name, values: new Map(), told: 0 };
      all.set(name.key, attribute);
      const count = facts.of[code] ?? 0;
      const value = attribute.values.get(fact.value) ?? { count: 0, amount: fact.measure?.amount };
      value.count += count;
      attribute.values.set(fact.value, value);
      attribute.told += count;
    }
  }
  const chosen = [...languages, ''].map((language) => byLanguage.get(language)).find((all) => all?.size);
  return [...(chosen?.values() ?? [])]
    .filter(({ values, told }) => values.size > 1 && told >= leastShare * size)
    .filter(({ name, values }) => {
      const isShared = [...values.values()].some(({ count }) => count > 1);
      return isChoice(name.codes.length, name.told) && (isShared || size <= 3);
    })
    .toSorted((a, b) => b.told - a.told || a.values.size - b.values.size)
    .slice(0, mostAttributes)
    .map(({ name, values }) => ({
      name: name.name,
      values: Array.from(values, ([value, { count, amount }]) => ({ value, count, amount }))
        .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
        .slice(0, mostValues)
        .toSorted((a, b) => (a.amount ?? 0) - (b.amount ?? 0))
        .map(({ value, count }) => ({ value, count })),
    }));
}

function byCount(values: ReadonlyMap<string, number>): ProductFacets['categories'] {
  return Array.from(values, ([value, count]) => ({ value, count })).toSorted(
    (a, b) => b.count - a.count || (a.value < b.value ? -1 : 1),
  );
}
