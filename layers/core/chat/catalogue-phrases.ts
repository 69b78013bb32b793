/** What Aisle says of the catalogue as a whole. A product arrives as its link, its price and its mark, ready to be told. */
export interface CataloguePhrases {
  readonly cheapest: (product: string, count: number) => string;
  readonly dearest: (product: string, count: number) => string;
  readonly count: (count: number, hasRange: boolean) => string;
  readonly list: (count: number, hasRange: boolean) => string;
  readonly more: (count: number) => string;
  readonly noneInRange: (product: string | undefined) => string;
  readonly compared: (one: string, other: string) => string;
  readonly recommended: string;
  readonly differs: (attribute: string, one: string, other: string) => string;
}

const english: CataloguePhrases = {
  cheapest: (product, count) =>
    count === 1 ? `There is one that fits: ${product}.` : `The cheapest of ${count} that fit is ${product}.`,
  dearest: (product, count) =>
    count === 1 ? `There is one that fits: ${product}.` : `The dearest of ${count} that fit is ${product}.`,
  count: (count, hasRange) =>
    `We have ${count} ${hasRange ? 'in that price range' : 'in the catalogue'}, such as:`,
  list: (count, hasRange) =>
    `${count === 1 ? 'One product fits' : `${count} products fit`}${hasRange ? ' in that price range' : ''}:`,
  more: (count) => `${count} more can be found in the catalogue.`,
  noneInRange: (product) =>
    product === undefined
      ? 'We have none in that price range.'
      : `We have none in that price range. The nearest is ${product}.`,
  compared: (one, other) => `Compared: ${one} and ${other}.`,
  recommended: 'You might like:',
  differs: (attribute, one, other) => `${attribute}: ${one} against ${other}`,
};

const polish: CataloguePhrases = {
  cheapest: (product, count) =>
    count === 1
      ? `Pasuje jeden produkt: ${product}.`
      : `Najtańszy z pasujących (jest ich ${count}): ${product}.`,
  dearest: (product, count) =>
    count === 1
      ? `Pasuje jeden produkt: ${product}.`
      : `Najdroższy z pasujących (jest ich ${count}): ${product}.`,
  count: (count, hasRange) =>
    `Liczba pasujących produktów ${hasRange ? 'w tym przedziale cen' : 'w katalogu'}: ${count}, na przykład:`,
  list: (count, hasRange) => `Pasujące produkty${hasRange ? ' w tym przedziale cen' : ''} (${count}):`,
  more: (count) => `Kolejne w katalogu: ${count}.`,
  noneInRange: (product) =>
    product === undefined
      ? 'W tym przedziale cen nic nie mamy.'
      : `W tym przedziale cen nic nie mamy. Najbliższy cenowo produkt: ${product}.`,
  compared: (one, other) => `Porównanie: ${one} oraz ${other}.`,
  recommended: 'Może spodoba się:',
  differs: (attribute, one, other) => `${attribute}: ${one} wobec ${other}`,
};

const languages: Readonly<Record<string, CataloguePhrases>> = { en: english, pl: polish };

/** The phrases in a language; English where Aisle has none in it. */
export function cataloguePhrasesIn(language: string): CataloguePhrases {
  return languages[language] ?? english;
}
