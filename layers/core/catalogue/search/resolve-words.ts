import { goodsWords } from '../../knowledge/lexicon/goods-words.ts';
import { lightWeight, readWord } from '../../knowledge/lexicon/read-word.ts';
import { type Notion, readText } from '../../knowledge/lexicon/read-text.ts';
import { searchTerms } from '../../knowledge/search-terms.ts';
import { splitWords } from '../../knowledge/split-words.ts';
import { stemWord } from '../../knowledge/stem-word.ts';
import { stopWords } from '../../knowledge/stop-words.ts';
import { type CatalogueSheet, eachPosting, holdsTerm } from '../sheet/catalogue-sheet.ts';
import type { SheetPart } from '../sheet/sheet-part.ts';
import { exactTerm, fields } from '../sheet/sheet-row.ts';
import { anything } from './anything.ts';
import { completeWord, correctWord } from './correct-word.ts';
import { plainForms } from './plain-forms.ts';
import { purposesIn } from './purposes-in.ts';
import { sameWords } from './same-words.ts';
import type { SynonymBook } from './synonym-book.ts';
import type { Correction, OtherWords, WordGroup } from './word-group.ts';

/** What the words of a query come to. */
export interface ResolvedWords {
  readonly groups: readonly WordGroup[];
  readonly corrections: readonly Correction[];
}

const mostWords = 16;
/** What means the same is nearly as good as the word itself, what is broader only hints at it. */
const sameAsUnknown = 0.85;
const sameAsKnown = 0.65;
const samePhrase = 0.9;
const broader = 0.4;
const corrected = 0.9;
/** "t light", where products say "t-light". */
const jointed = 0.95;
/** A form of the word, or another word with its short stem. */
const perhapsOther = 0.7;
const goods: ReadonlySet<string> = new Set(searchTerms(goodsWords));
/** Finds for each word of a query the terms of the catalogue that stand for it: forms, corrected spelling, synonyms. */
export function resolveWords(words: string, sheet: CatalogueSheet, synonyms: SynonymBook): ResolvedWords {
  const typed = splitWords(words).slice(0, mostWords);
  const corrections: Correction[] = [];
  const joined = joinSplit(typed, sheet);
  const spelled = joined.flatMap((word, at) => {
    if (isKnown(word, sheet, synonyms)) return word;
    const form = plainForms(word).find((one) => holdsTerm(sheet, stemWord(one)));
    if (form !== undefined) return form;
    // The last word may not be typed to its end yet.
    const whole = at === joined.length - 1 ? completeWord(word, sheet) : undefined;
    const better = whole ?? correctWord(word, sheet) ?? parted(word, sheet);
    if (better === undefined) return word;
    corrections.push({ from: word, to: better });
    return splitWords(better);
  });
  const wrong = new Set(corrections.flatMap(({ to }) => splitWords(to).map(stemWord)));
  const { notions } = readText(spelled.join(' '));
  const telling = withPhrases(notions, synonyms).filter(
    ({ stems }) => !stems.every((stem) => anything.has(stem)),
  );
  const joints = jointsIn(spelled, sheet);
  const purposes = purposesIn(spelled);
  const groups = telling.map((notion) =>
    groupOf(notion, spelled, sheet, { synonyms, wrong, joints, purposes }),
  );
  return { groups: mergeSame(groups), corrections };
}

function groupOf(
  notion: Notion,
  spelled: readonly string[],
  sheet: CatalogueSheet,
  {
    synonyms,
    wrong,
    joints,
    purposes,
  }: {
    readonly synonyms: SynonymBook;
    readonly wrong: ReadonlySet<string>;
    readonly joints: ReadonlyMap<string, string>;
    readonly purposes: ReadonlySet<string>;
  },
): WordGroup {
  const own = [...new Set(notion.stems)];
  const others = new Map<string, OtherWords>();
  const offer = (phrases: Iterable<readonly string[]>, quality: number): void => {
    for (const terms of phrases) {
      const key = terms.join(' ');
      const isNew =
        key !== own.join(' ') && terms.every((term) => !anything.has(term) && holdsTerm(sheet, term));
      if (isNew && (others.get(key)?.quality ?? 0) < quality) others.set(key, { terms, quality });
    }
  };
  const isHere = own.some((term) => holdsTerm(sheet, term));
  const same = isHere ? sameAsKnown : sameAsUnknown;
  const meant = sameWords(notion.concepts);
  offer(
    meant.filter((terms) => terms.length > 1),
    samePhrase,
  );
  offer(meant, same);
  if (notion.weight > lightWeight) offer(sameWords(notion.broader), broader);
  offer(synonyms.sameAs(own), same);
  offer(
    own.flatMap((stem) => {
      const joint = joints.get(stem);
      return joint === undefined ? [] : [[joint]];
    }),
    jointed,
  );
  const exact = spelled.flatMap((word) => {
    const term = own.length === 1 && own[0] === stemWord(word) ? exactTerm(word, own[0]) : undefined;
    return term !== undefined && holdsTerm(sheet, term) ? { terms: [term], quality: 1 } : [];
  });
  const isGoods = own.some((stem) => goods.has(stem));
  return {
    text: spelled.filter((word) => own.includes(stemWord(word))).join(' ') || own.join(' '),
    own,
    others: [...exact, ...others.values()],
    weight: notion.weight,
    quality: exact.length > 0 ? perhapsOther : own.some((stem) => wrong.has(stem)) ? corrected : 1,
    isKind:
      !own.every((stem) => purposes.has(stem)) && (isGoods || own.some((stem) => namesCategory(stem, sheet))),
  };
}

/** A phrase that the synonyms know is one notion. */
function withPhrases(notions: readonly Notion[], synonyms: SynonymBook): readonly Notion[] {
  let all = notions;
  for (const phrase of synonyms.phrasesAmong(notions.flatMap(({ stems }) => stems))) {
    const parts = all.filter(({ stems }) => stems.every((stem) => phrase.includes(stem)));
    if (new Set(parts.flatMap(({ stems }) => stems)).size < phrase.length) continue;
    const whole = { ...parts[0], key: phrase.join(' '), stems: phrase, weight: 1 };
    const nothing = { concepts: [], broader: [], broadest: [] };
    all = all.flatMap((notion) =>
      notion === parts[0] ? { ...nothing, ...whole } : parts.includes(notion) ? [] : notion,
    );
  }
  return all;
}

/** The catalogue holds it, or what means the same; a lexicon's word of something else may be a typing mistake. */
function isKnown(word: string, sheet: CatalogueSheet, synonyms: SynonymBook): boolean {
  const stem = stemWord(word);
  if (stopWords.has(word) || holdsTerm(sheet, stem) || synonyms.knows(stem) || anything.has(stem))
    return true;
  if (goods.has(stem)) return true;
  const { concepts, weight } = readWord(word);
  return (
    weight <= lightWeight ||
    sameWords(concepts).some((terms) => terms.every((term) => holdsTerm(sheet, term)))
  );
}

/** "ruck sack": two words one of which is unknown, but not both together. */
function joinSplit(words: readonly string[], sheet: CatalogueSheet): readonly string[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const [one = '', next = ''] = words.slice(at, at + 2);
    const isOneUnknown = next !== '' && [one, next].some((word) => !holdsTerm(sheet, stemWord(word)));
    const isJoint = isOneUnknown && isWritten(one + next, sheet);
    joined.push(isJoint ? one + next : one);
    if (isJoint) at += 1;
  }
  return joined;
}

/** For the stem of each of two words that products also write as one, the stem of that one. */
function jointsIn(words: readonly string[], sheet: CatalogueSheet): ReadonlyMap<string, string> {
  const joints = new Map<string, string>();
  for (let at = 0; at + 1 < words.length; at += 1) {
    const [one = '', next = ''] = words.slice(at, at + 2);
    if (stopWords.has(one) || stopWords.has(next) || !isWritten(one + next, sheet)) continue;
    for (const word of [one, next]) joints.set(stemWord(word), stemWord(one + next));
  }
  return joints;
}

/** "sleepingbag": two known words without the space. */
function parted(word: string, sheet: CatalogueSheet): string | undefined {
  for (let at = 3; at <= word.length - 3; at += 1) {
    const parts = [word.slice(0, at), word.slice(at)];
    if (parts.every((part) => isWritten(part, sheet))) return parts.join(' ');
  }
  return undefined;
}

const written = new WeakMap<SheetPart, ReadonlySet<string>>();

/** Whether a product has a word just as it is: long words that begin alike have one stem. */
function isWritten(word: string, { parts }: CatalogueSheet): boolean {
  return parts.some(({ part }) => {
    const words = written.get(part) ?? new Set(part.words);
    written.set(part, words);
    return words.has(word);
  });
}

function namesCategory(term: string, sheet: CatalogueSheet): boolean {
  let isNamed = false;
  eachPosting(sheet, term, (_, mask) => {
    isNamed ||= (mask & fields.category) !== 0;
  });
  return isNamed;
}

function mergeSame(groups: readonly WordGroup[]): readonly WordGroup[] {
  const seen = new Set<string>();
  return groups.filter(({ own }) => {
    const key = own.join(' ');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
