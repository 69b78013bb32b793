import { foldText } from '#core/knowledge/fold-text.ts';
import { splitWords } from '#core/knowledge/split-words.ts';
import { stemWord } from '#core/knowledge/stem-word.ts';
import { stopWords } from '#core/knowledge/stop-words.ts';
import { hashText } from '../hash-text.ts';

const shortest = 3;
const longest = 5;
const stopWordShare = 0.1;

/** How often each feature occurs, by its hash. A stop word counts a tenth. */
export interface Features {
  readonly stems: ReadonlyMap<number, number>;
  readonly grams: ReadonlyMap<number, number>;
}

/** Counts the stems of a text's words and their character 3- to 5-grams, word borders included. Never nothing. */
export function countFeatures(text: string): Features {
  const stems = new Map<number, number>();
  const grams = new Map<number, number>();
  const words = splitWords(text);
  for (const word of words.length > 0 ? words : [foldText(text).trim()]) {
    const share = stopWords.has(word) ? stopWordShare : 1;
    add(stems, hashText(stemWord(word)), share);
    addGrams(grams, `<${word}>`, share);
  }
  return { stems, grams };
}

function addGrams(grams: Map<number, number>, word: string, share: number): void {
  for (let from = 0; from + shortest <= word.length; from += 1) {
    const end = Math.min(from + longest, word.length);
    for (let to = from + shortest; to <= end; to += 1) add(grams, hashText(word, from, to), share);
  }
}

function add(counts: Map<number, number>, feature: number, share: number): void {
  counts.set(feature, (counts.get(feature) ?? 0) + share);
}
