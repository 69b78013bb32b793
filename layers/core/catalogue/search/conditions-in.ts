import type { SearchUnderstanding } from '#contract/product.ts';
import { searchTerms } from '../../knowledge/search-terms.ts';
import { splitWords } from '../../knowledge/split-words.ts';
import { stemWord } from '../../knowledge/stem-word.ts';
import type { CatalogueSheet } from '../sheet/catalogue-sheet.ts';
import { namedCategory, wordConditions, writtenConditions } from './conditions-of.ts';
import type { PlaceCondition } from './find-places.ts';
import type { Wish } from './read-wish.ts';
import { resolveWords } from './resolve-words.ts';
import type { SynonymBook } from './synonym-book.ts';
import { lackGroup, unwantedPlaces } from './unwanted.ts';
import type { Correction, WordGroup } from './word-group.ts';

/** A query as the catalogue understands it. */
export interface ConditionsIn {
  readonly groups: readonly WordGroup[];
  readonly corrections: readonly Correction[];
  /** The firmest first. */
  readonly conditions: readonly {
    readonly asked: Omit<SearchUnderstanding['conditions'][number], 'isMet'>;
    readonly condition: PlaceCondition | undefined;
  }[];
  readonly category: string | undefined;
}

/** Tells what in a wish are conditions on the products of a catalogue, and what the other words stand for in it. */
export function conditionsIn(
  sheet: CatalogueSheet,
  wish: Wish,
  synonyms: SynonymBook,
  languages: readonly string[],
): ConditionsIn {
  const written = writtenConditions(sheet, wish);
  const left = without(wish.words, new Set(written.naming));
  const { groups, corrections } = resolveWords(left, sheet, synonyms);
  const named = wordConditions(sheet, groups, languages);
  const unwanted = wish.without.map(({ text, word }) => ({
    asked: { type: 'attribute' as const, text },
    condition: unwantedPlaces(word, sheet, synonyms),
  }));
  const all = [...written.shown, ...named, ...unwanted];
  const texts = [...wish.conditions, ...wish.without].map(({ text }) => text);
  return {
    groups: [...groups, ...wish.without.flatMap(({ text, word }) => lackGroup(text, word, sheet) ?? [])],
    corrections,
    conditions: all.map(({ asked, condition }) => ({
      asked: { ...asked, without: queryWithout(asked.text, asked.type) },
      condition,
    })),
    category: namedCategory(sheet, groups),
  };

  /** The query again, but for one condition. */
  function queryWithout(text: string, type: string): string {
    const isWord = !texts.includes(text) && (type === 'brand' || type === 'attribute');
    const words = isWord ? without(wish.words, wordsFor(text)) : wish.words;
    const others = isWord ? texts : texts.filter((other) => other !== text);
    return [words, ...others].filter((part) => part !== '').join(' ');
  }

  /** The stems of words as they were typed: a condition shows them as they are spelled. */
  function wordsFor(text: string): ReadonlySet<string> {
    const spelled = splitWords(text);
    const typed = corrections.filter(({ to }) => spelled.includes(to)).map(({ from }) => from);
    return new Set([...spelled, ...typed].map(stemWord));
  }
}

/** A text without the words that have some stems. */
function without(text: string, stems: ReadonlySet<string>): string {
  if (stems.size === 0) return text;
  const isLeft = (word: string) => {
    const terms = searchTerms(word);
    return terms.length === 0 || !terms.every((term) => stems.has(term));
  };
  return text.split(/\s+/u).filter(isLeft).join(' ');
}
