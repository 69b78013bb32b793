import { lettersOf } from '../search/letters-of.ts';
import { dictionary } from './dictionary.ts';
import { growingNumbers } from './growing-numbers.ts';
import { postingsByTerm, termsByRow } from './invert-postings.ts';
import { printOf } from './print-of.ts';
import type { Fact } from './product-facts.ts';
import type { SheetPart } from './sheet-part.ts';
import type { SheetRow } from './sheet-row.ts';
import { startsOf } from './starts-of.ts';

/** Puts products into columns, row by row. Memory holds the columns, never the rows. */
export interface PartBuilder {
  add(row: SheetRow): void;
  /** Takes over the rows of a part but for some products. */
  addPart(part: SheetPart, except: (id: string) => boolean): void;
  build(): SheetPart;
}

/** A builder of a part with no rows. */
export function partBuilder(): PartBuilder {
  const text = (entry: string) => entry;
  const brands = dictionary(text);
  const categories = dictionary(text);
  const currencies = dictionary(text);
  const terms = dictionary(text);
  const words = dictionary(text);
  const facts = dictionary<Fact>(({ language, name, value }) => JSON.stringify([language, name, value]));
  const numbers = () => growingNumbers((length) => new Uint32Array(length));
  const bytes = () => growingNumbers((length) => new Uint8Array(length));
  const amounts = () => growingNumbers((length) => new Float64Array(length));
  const ids: string[] = [];
  const names: Record<string, string[]> = {};
  const codes = codeBook();
  const column = {
    brand: numbers(),
    category: numbers(),
    currency: bytes(),
    nameLength: bytes(),
    minor: amounts(),
    stock: amounts(),
    shown: bytes(),
    prints: numbers(),
  };
  const rowTerms = numbers();
  const rowFields = bytes();
  const termCounts = numbers();
  const rowFacts = numbers();
  const factCounts = numbers();

  function addName(language: string, row: number, name: string): void {
    const list = (names[language] ??= []);
    while (list.length < row) list.push('');
    list.push(name);
  }

  return {
    add(row) {
      const at = ids.push(row.id) - 1;
      for (const [language, name] of Object.entries(row.names)) addName(language, at, name);
      for (const code of row.codes) codes.add(code, at);
      column.brand.push(brands.codeOf(row.brand));
      column.category.push(categories.codeOf(row.category));
      column.currency.push(currencies.codeOf(row.currency));
      column.nameLength.push(Math.min(255, row.nameLength));
      column.minor.push(row.minor);
      column.stock.push(row.stock);
      column.shown.push(row.isShown ? 1 : 0);
      column.prints.push(printOf(row));
      for (const [term, fields] of row.terms) {
        rowTerms.push(terms.codeOf(term));
        rowFields.push(fields);
      }
      termCounts.push(row.terms.size);
      const told = new Set(row.facts.map((fact) => facts.codeOf(fact)));
      for (const code of told) rowFacts.push(code);
      factCounts.push(told.size);
      for (const word of row.words) words.codeOf(word);
    },

    addPart(part, except) {
      const told = [...part.terms.keys()];
      const byRow = termsByRow(part);
      const ownCodes = Map.groupBy(part.codes, ([, row]) => row);
      for (const word of part.words) words.codeOf(word);
      for (const [row, id] of part.ids.entries()) {
        if (except(id)) continue;
        const at = ids.push(id) - 1;
        for (const [language, list] of Object.entries(part.names)) addName(language, at, list[row] ?? '');
        for (const [code] of ownCodes.get(row) ?? []) codes.add(code, at);
        column.brand.push(brands.codeOf(part.brands[part.brand[row] ?? 0] ?? ''));
        column.category.push(categories.codeOf(part.categories[part.category[row] ?? 0] ?? ''));
        column.currency.push(currencies.codeOf(part.currencies[part.currency[row] ?? 0] ?? ''));
        for (const name of ['nameLength', 'minor', 'stock', 'shown', 'prints'] as const)
          column[name].push(part[name][row] ?? 0);
        const end = byRow.starts[row + 1] ?? 0;
        const first = byRow.starts[row] ?? 0;
        for (let place = first; place < end; place += 1) {
          rowTerms.push(terms.codeOf(told[byRow.terms[place] ?? 0] ?? ''));
          rowFields.push(byRow.fields[place] ?? 0);
        }
        termCounts.push(end - first);
        const lastFact = part.factStarts[row + 1] ?? 0;
        const firstFact = part.factStarts[row] ?? 0;
        for (let place = firstFact; place < lastFact; place += 1) {
          const fact = part.facts[part.rowFacts[place] ?? 0];
          if (fact !== undefined) rowFacts.push(facts.codeOf(fact));
        }
        factCounts.push(lastFact - firstFact);
      }
    },

    build() {
      const listed = Object.entries(names).map(
        ([language, list]) =>
          [language, [...list, ...Array.from({ length: ids.length - list.length }, () => '')]] as const,
      );
      return {
        ids,
        brands: brands.entries,
        categories: categories.entries,
        currencies: currencies.entries,
        names: Object.fromEntries(listed),
        codes: codes.done(),
        terms: terms.codes,
        ...postingsByTerm(rowTerms.done(), rowFields.done(), termCounts.done(), terms.entries.length),
        words: words.entries,
        letters: Uint32Array.from(words.entries, lettersOf),
        facts: facts.entries,
        rowFacts: rowFacts.done(),
        factStarts: startsOf(factCounts.done()),
        brand: column.brand.done(),
        category: column.category.done(),
        currency: column.currency.done(),
        nameLength: column.nameLength.done(),
        minor: column.minor.done(),
        stock: column.stock.done(),
        shown: column.shown.done(),
        prints: column.prints.done(),
      };
    },
  };
}

/** A code that more than one product has names none of them. */
function codeBook() {
  const codes = new Map<string, number>();
  const shared = new Set<string>();
  return {
    add(code: string, row: number): void {
      if (codes.has(code)) shared.add(code);
      codes.set(code, row);
    },
    done(): ReadonlyMap<string, number> {
      for (const code of shared) codes.delete(code);
      return codes;
    },
  };
}
