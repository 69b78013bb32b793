import { stemWord } from '../stem-word.ts';
import type { Entry, LexiconLine } from './lexicon-lines.ts';

/** What a word or phrase means, in numbers of concepts. */
export interface Meaning {
  readonly concepts: ReadonlySet<number>;
  /** Concepts of which it is a kind or a part. */
  readonly broader: ReadonlySet<number>;
}

/** A word or phrase with its meaning; `words` are folded, or beginnings of words marked by `*`. */
export interface MeaningEntry extends Meaning {
  readonly words: Entry;
}

/** Word lists, ready to be looked up. */
export interface Lexicon {
  /** Entries by their first word, as it is written in them. */
  readonly byWord: ReadonlyMap<string, readonly MeaningEntry[]>;
  /** How the words of entries are written, by the stem they have: other forms are found by it. */
  readonly byStem: ReadonlyMap<string, readonly string[]>;
  /** The concepts right above a concept. */
  readonly above: ReadonlyMap<number, ReadonlySet<number>>;
  readonly weak: ReadonlySet<number>;
  /** Search terms that name a concept. */
  readonly terms: ReadonlyMap<number, ReadonlySet<string>>;
}

/** Shorter stems meet by chance, most of all across languages. */
const shortestStem = 5;

/** Numbers the concepts of word lists, one for each line that names one, and files their entries. */
export function buildLexicon(lines: readonly LexiconLine[]): Lexicon {
  const named = nameConcepts(lines);
  const above = placeKinds(lines, named);
  const entries = [...named.entries.values()];
  return {
    byWord: Map.groupBy(entries, ({ words }) => words[0] ?? ''),
    byStem: stemsOf(entries),
    above,
    weak: named.weak,
    terms: termsOf(entries),
  };
}

interface Named {
  readonly entries: Map<string, MeaningEntry & { concepts: Set<number>; broader: Set<number> }>;
  readonly weak: Set<number>;
}

function nameConcepts(lines: readonly LexiconLine[]): Named {
  const named: Named = { entries: new Map(), weak: new Set() };
  const same = lines.filter((line) => line.type === 'same');
  for (const [concept, { entries, isWeak }] of same.entries()) {
    if (isWeak) named.weak.add(concept);
    for (const entry of entries) entryFor(named, entry).concepts.add(concept);
  }
  return named;
}

/** Files each kind under what it is a kind of: the entry itself, and the concepts it names. */
function placeKinds(lines: readonly LexiconLine[], named: Named): Map<number, Set<number>> {
  const above = new Map<number, Set<number>>();
  for (const { broader, entries } of lines.filter((line) => line.type === 'kinds')) {
    const [concept] = entryFor(named, broader).concepts;
    if (concept === undefined)
      throw new Error(`The lexicon has kinds of "${broader.join(' ')}", which no line names`);
    for (const words of entries) {
      const entry = entryFor(named, words);
      entry.broader.add(concept);
      for (const kind of entry.concepts)
        if (kind !== concept) getOrAdd(above, kind, () => new Set()).add(concept);
    }
  }
  return above;
}

function entryFor({ entries }: Named, words: Entry) {
  return getOrAdd(entries, words.join(' '), () => ({
    words,
    concepts: new Set<number>(),
    broader: new Set<number>(),
  }));
}

function stemsOf(entries: readonly MeaningEntry[]): Map<string, string[]> {
  const byStem = new Map<string, string[]>();
  for (const word of new Set(entries.flatMap(({ words }) => words))) {
    const stem = stemWord(word.replace('*', ''));
    if (stem.length >= shortestStem) getOrAdd(byStem, stem, () => []).push(word);
  }
  return byStem;
}

function termsOf(entries: readonly MeaningEntry[]): Map<number, Set<string>> {
  const terms = new Map<number, Set<string>>();
  for (const { words, concepts } of entries) {
    if (words.length > 1) continue;
    const term = stemWord((words[0] ?? '').replace('*', ''));
    for (const concept of concepts) getOrAdd(terms, concept, () => new Set()).add(term);
  }
  return terms;
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
