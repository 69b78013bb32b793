import type { PriceBook, PriceEntry } from './price-book.ts';

/** A model whose price list differs between a book and a sheet. `before` is undefined for a model new to the book. */
export interface PriceChange {
  readonly before: PriceEntry | undefined;
  readonly after: PriceEntry;
}

/**
 * What a sheet would change in a book: models the book has, and those named in `added`. A sheet rarely knows every
 * meter, so what it does not mention stays as it is.
 */
export function comparePrices(
  book: PriceBook,
  sheet: PriceBook,
  added: readonly string[] = [],
): readonly PriceChange[] {
  return sheet.prices.flatMap((offered): readonly PriceChange[] => {
    const before = book.prices
      .filter((entry) => isSameTarget(entry, offered) && entry.validFrom <= offered.validFrom)
      .toSorted((a, b) => b.validFrom.localeCompare(a.validFrom))[0];
    if (before === undefined) return added.includes(offered.model) ? [{ before, after: offered }] : [];
    const after = { ...before, ...offered, usd: { ...before.usd, ...offered.usd } };
    return sameLists(before, after) ? [] : [{ before, after }];
  });
}

/** The book with the changes in it: a list of the same day is replaced, an older one stays for calls of its time. */
export function applyPrices(book: PriceBook, changes: readonly PriceChange[]): PriceBook {
  const isReplaced = (entry: PriceEntry) =>
    changes.some(({ after }) => isSameTarget(entry, after) && entry.validFrom === after.validFrom);
  const prices = [...book.prices.filter((entry) => !isReplaced(entry)), ...changes.map(({ after }) => after)];
  const newest = prices.reduce(
    (version, { validFrom }) => (validFrom > version ? validFrom : version),
    book.version,
  );
  return { ...book, version: newest, prices };
}

function isSameTarget(a: PriceEntry, b: PriceEntry): boolean {
  return a.model === b.model && a.region === b.region && a.tier === b.tier;
}

function sameLists(a: PriceEntry, b: PriceEntry): boolean {
  return listText(a) === listText(b);
}

function listText({ usd, above = [] }: PriceEntry): string {
  const steps = [{ promptTokens: 0, usd }, ...above];
  return JSON.stringify(
    steps.map((step) => [
      step.promptTokens,
      Object.entries(step.usd).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ]),
  );
}
