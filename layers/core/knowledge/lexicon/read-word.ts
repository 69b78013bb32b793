import { stemWord } from '../stem-word.ts';
import { stopWords } from '../stop-words.ts';
import type { MeaningEntry } from './build-lexicon.ts';
import { lexicon } from './lexicon.ts';
import { lightWords } from './light-words.ts';

/** A folded word and what the lexicon knows of it. */
export interface KnownWord {
  readonly stem: string;
  readonly isStopWord: boolean;
  /** How much it says about what a text is about, 0..1, wherever it stands. */
  readonly weight: number;
  /** How entries of the lexicon write it. */
  readonly writings: ReadonlySet<string>;
  readonly concepts: readonly number[];
  /** Concepts right above those, and right above these. */
  readonly broader: readonly number[];
  readonly broadest: readonly number[];
  /** Phrases of the lexicon that begin with it. */
  readonly phrases: readonly MeaningEntry[];
}

export const lightWeight = 0.35;
/** A number seldom stands in the passage that answers. */
const numberWeight = 0.5;
const mostKept = 50_000;
const shortestBeginning = 2;

const light: ReadonlySet<string> = new Set(lightWords.trim().split(/\s+/));
const kept = new Map<string, KnownWord>();

/** Looks a folded word up. Words once read are kept, since texts repeat them. */
export function readWord(word: string): KnownWord {
  const known = kept.get(word);
  if (known !== undefined) return known;
  if (kept.size >= mostKept) kept.clear();
  const read = lookUp(word);
  kept.set(word, read);
  return read;
}

function lookUp(word: string): KnownWord {
  const writings = writingsOf(word);
  const entries = [...writings].flatMap((writing) => lexicon.byWord.get(writing) ?? []);
  const alone = entries.filter(({ words }) => words.length === 1);
  const concepts = [...new Set(alone.flatMap((entry) => [...entry.concepts]))];
  const isStopWord = stopWords.has(word);
  const saysLittle =
    isStopWord || light.has(word) || (concepts.length > 0 && concepts.every((it) => lexicon.weak.has(it)));
  return {
    stem: stemWord(word),
    isStopWord,
    weight: saysLittle ? lightWeight : /^[\d.]+$/.test(word) ? numberWeight : 1,
    writings,
    concepts,
    ...levelsAbove(concepts, alone),
    phrases: entries.filter(({ words }) => words.length > 1),
  };
}

/** What entries with these concepts are kinds of, in two steps upwards. */
export function levelsAbove(
  concepts: readonly number[],
  entries: readonly MeaningEntry[],
): Pick<KnownWord, 'broader' | 'broadest'> {
  const broader = new Set([...entries.flatMap((entry) => [...entry.broader]), ...rightAbove(concepts)]);
  for (const concept of concepts) broader.delete(concept);
  const broadest = new Set(rightAbove(broader));
  for (const concept of broader) broadest.delete(concept);
  return { broader: [...broader], broadest: [...broadest] };
}

function rightAbove(concepts: Iterable<number>): number[] {
  return [...concepts].flatMap((concept) => [...(lexicon.above.get(concept) ?? [])]);
}

function writingsOf(word: string): Set<string> {
  const writings = new Set([word]);
  for (let end = shortestBeginning; end <= word.length; end += 1) writings.add(`${word.slice(0, end)}*`);
  for (const writing of lexicon.byStem.get(stemWord(word)) ?? []) writings.add(writing);
  return writings;
}
