import { splitWords } from '../split-words.ts';
import type { MeaningEntry } from './build-lexicon.ts';
import { lexicon } from './lexicon.ts';
import { type KnownWord, levelsAbove, lightWeight, readWord } from './read-word.ts';

/** A word or phrase of a text that says something, and what it means. */
export interface Notion {
  /** Its stems in one string. */
  readonly key: string;
  /** Of its words, without stop words unless there are no others. */
  readonly stems: readonly string[];
  /** How much it says about what the text is about, 0..1. */
  readonly weight: number;
  readonly concepts: readonly number[];
  /** What it is a kind of, in two steps upwards. */
  readonly broader: readonly number[];
  readonly broadest: readonly number[];
}

/** A text as the lexicon understands it. */
export interface Reading {
  readonly words: readonly KnownWord[];
  readonly notions: readonly Notion[];
}

/** Between two words of a phrase there may be this many others: "send the red one back". */
const widestGap = 3;

/**
 * Reads the words and phrases of a text in their order. A phrase of the lexicon takes its words with it; stop words are
 * no notions unless they mean something ("when") or there is nothing else.
 */
export function readText(text: string): Reading {
  const words = splitWords(text).map(readWord);
  const taken = new Set<number>();
  const notions: Notion[] = [];
  for (const [at, word] of words.entries()) {
    if (taken.has(at)) continue;
    const phrase = word.phrases.length === 0 ? undefined : phraseAt(words, at);
    if (phrase !== undefined) {
      for (const place of phrase.places) taken.add(place);
      notions.push(phrase.notion);
    } else if (!word.isStopWord || word.concepts.length > 0) notions.push(asNotion(word));
  }
  return { words, notions: notions.length > 0 ? notions : words.map(asNotion) };
}

function asNotion({ stem, weight, concepts, broader, broadest }: KnownWord): Notion {
  return { key: stem, stems: [stem], weight, concepts, broader, broadest };
}

/** The longest phrase that begins at a place. */
function phraseAt(
  words: readonly KnownWord[],
  at: number,
): { readonly places: readonly number[]; readonly notion: Notion } | undefined {
  let places: readonly number[] = [];
  let found: MeaningEntry[] = [];
  for (const entry of words[at]?.phrases ?? []) {
    const these = placesOf(entry, words, at);
    if (these === undefined || these.length < places.length) continue;
    if (these.length > places.length) [places, found] = [these, []];
    found.push(entry);
  }
  if (found.length === 0) return undefined;
  const concepts = [...new Set(found.flatMap((entry) => [...entry.concepts]))];
  const parts = places.flatMap((place) => words[place] ?? []);
  const telling = parts.filter((word) => !word.isStopWord);
  const stems = (telling.length > 0 ? telling : parts).map((word) => word.stem);
  const weight =
    concepts.length > 0 && concepts.every((concept) => lexicon.weak.has(concept)) ? lightWeight : 1;
  return {
    places,
    notion: { key: stems.join(' '), stems, weight, concepts, ...levelsAbove(concepts, found) },
  };
}

function placesOf(entry: MeaningEntry, words: readonly KnownWord[], at: number): number[] | undefined {
  const places = [at];
  let next = at + 1;
  for (const [position, writing] of entry.words.entries()) {
    if (position === 0) continue;
    const last = Math.min(next + widestGap, words.length - 1);
    while (next <= last && words[next]?.writings.has(writing) !== true) next += 1;
    if (next > last) return undefined;
    places.push(next);
    next += 1;
  }
  return places;
}
