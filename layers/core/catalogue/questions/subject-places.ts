import { goodsWords } from '../../knowledge/lexicon/goods-words.ts';
import { lexicon } from '../../knowledge/lexicon/lexicon.ts';
import { type Notion, readText } from '../../knowledge/lexicon/read-text.ts';
import { lightWeight } from '../../knowledge/lexicon/read-word.ts';
import { searchTerms } from '../../knowledge/search-terms.ts';
import { splitWords } from '../../knowledge/split-words.ts';
import { stemWord } from '../../knowledge/stem-word.ts';
import type { CatalogueSheet } from '../sheet/catalogue-sheet.ts';
import { allPlaces, amountTerm, placesWith, type TermKind } from '../sheet/places-with.ts';

const numerals: Readonly<Record<string, string>> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  jedna: '1',
  jednej: '1',
  jedno: '1',
  dwie: '2',
  dwoch: '2',
  dwa: '2',
  dwu: '2',
  dwojga: '2',
  trzy: '3',
  trzech: '3',
  cztery: '4',
  czterech: '4',
  piec: '5',
  pieciu: '5',
  szesc: '6',
  szesciu: '6',
};
const compound = /\b(jedno|dwu|trzy|cztero|piecio|szescio)osobow\p{L}*/gu;
const compounds: Readonly<Record<string, string>> = {
  jedno: '1',
  dwu: '2',
  trzy: '3',
  cztero: '4',
  piecio: '5',
  szescio: '6',
};
/** Things that are sold: of these, what means the same is the same thing. */
const goods: ReadonlySet<string> = new Set(searchTerms(goodsWords));
/** They name whatever a shop sells. */
const anything: ReadonlySet<string> = new Set(
  searchTerms(
    'product products item items article articles thing things offer produkt produkty towar towary rzecz rzeczy artykul oferta sklep shop store',
  ),
);

/**
 * The places of the products a subject names: every word that says something must find them, by their own
 * words or by what the lexicon calls the same, and one at least must say what they are. Undefined when a word finds
 * nothing, since then the question is about something else; all places when nothing is named.
 */
export function subjectPlaces(subject: string, sheet: CatalogueSheet): readonly number[] | undefined {
  const { amounts, words } = amountsIn(subject);
  const found = notionsOf(words).map((notion) => {
    const heads = headPlaces(notion, sheet);
    const isThing = namesGoods(notion) && heads.size > 0;
    return { heads, details: isThing ? new Set<number>() : detailPlaces(notion, sheet) };
  });
  if (found.length + amounts.length === 0) return allPlaces(sheet);
  const isAboutGoods = found.some(({ heads }) => heads.size > 0);
  if (!isAboutGoods || found.some(({ heads, details }) => heads.size + details.size === 0)) return undefined;
  const counted = amounts.map(({ amount, unit }) => amountPlaces(amount, unit, sheet));
  const named = found.map(({ heads, details }) => (heads.size > 0 ? heads : details));
  const strict = inAll([...named, ...counted]);
  return strict.length > 0
    ? strict
    : inAll([...found.map(({ heads, details }) => heads.union(details)), ...counted]);
}

function inAll([first = new Set<number>(), ...rest]: readonly ReadonlySet<number>[]): readonly number[] {
  return [...first].filter((place) => rest.every((places) => places.has(place))).toSorted((a, b) => a - b);
}

function namesGoods({ stems }: Notion): boolean {
  return stems.some((stem) => goods.has(stem));
}

function notionsOf(words: string): readonly Notion[] {
  return words.trim() === ''
    ? []
    : readText(words).notions.filter(
        ({ weight, stems }) => weight > lightWeight && !stems.every((stem) => anything.has(stem)),
      );
}

/** By its own words and its category, whatever language names it; by what means the same where these find nothing. */
function headPlaces(notion: Notion, sheet: CatalogueSheet): ReadonlySet<number> {
  const isGoods = namesGoods(notion);
  const places = ownPlaces(notion, 'head', sheet)
    .union(ownPlaces(notion, 'category', sheet))
    .union(isGoods ? samePlaces(notion, ['category'], sheet) : new Set<number>());
  return places.size > 0 || !isGoods ? places : samePlaces(notion, ['head'], sheet);
}

function detailPlaces(notion: Notion, sheet: CatalogueSheet): ReadonlySet<number> {
  return ownPlaces(notion, 'detail', sheet).union(samePlaces(notion, ['detail', 'head'], sheet));
}

function ownPlaces(notion: Notion, kind: TermKind, sheet: CatalogueSheet): ReadonlySet<number> {
  const [first = [], ...others] = notion.stems.map((stem) => placesWith(sheet, kind, stem));
  const rest = others.map((places) => new Set(places));
  return new Set(first.filter((place) => rest.every((places) => places.has(place))));
}

function samePlaces(
  { concepts }: Notion,
  kinds: readonly TermKind[],
  sheet: CatalogueSheet,
): ReadonlySet<number> {
  const terms = concepts.flatMap((concept) => [...(lexicon.terms.get(concept) ?? [])]);
  return new Set(kinds.flatMap((kind) => terms.flatMap((term) => placesWith(sheet, kind, term))));
}

function amountPlaces(amount: string, unit: string, sheet: CatalogueSheet): ReadonlySet<number> {
  const [notion] = readText(unit).notions;
  const stems = [
    stemWord(unit),
    ...(notion?.concepts ?? []).flatMap((concept) => [...(lexicon.terms.get(concept) ?? [])]),
  ];
  return new Set(stems.flatMap((stem) => placesWith(sheet, 'detail', amountTerm(amount, stem))));
}

/** "two people", "dwuosobowy", "4-person": a number and what it counts; the rest are words. */
function amountsIn(subject: string): {
  readonly amounts: readonly { readonly amount: string; readonly unit: string }[];
  readonly words: string;
} {
  const plain = subject.replace(compound, (_, count: string) => ` ${compounds[count] ?? ''} osoby `);
  const words = splitWords(plain);
  const amounts: { amount: string; unit: string }[] = [];
  const rest: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const amount = /^\d+(?:\.\d+)?$/u.test(word) ? word : numerals[word];
    const unit = words[at + 1];
    if (amount !== undefined && unit !== undefined && /^\p{L}/u.test(unit) && isUnit(unit)) {
      amounts.push({ amount, unit });
      at += 1;
    } else rest.push(word);
  }
  return { amounts, words: rest.join(' ') };
}

const units: ReadonlySet<string> = new Set(
  'person persons people osob osoba osoby osobe l litre litres liter liters litr litry litrow season seasons sezon sezony pocket pockets kieszen kieszenie kieszeni cm kg g lumens'.split(
    ' ',
  ),
);

function isUnit(word: string): boolean {
  return units.has(word);
}
