import { stemWord } from '../../knowledge/stem-word.ts';
import { stopWords } from '../../knowledge/stop-words.ts';
import { quantitiesIn, type Quantity } from '../../statements/quantities-in.ts';
import { splitTokens, type Token } from '../../statements/split-tokens.ts';
import { wordRoot } from '../voices/word-root.ts';
import { denialsIn } from './denials-in.ts';
import { type PlacedToken, placeTokens } from './place-tokens.ts';
import { type Concept, gap, isWord, type Phrase, type WordIndex } from './word-index.ts';

/** A concept that a sentence names, by the places of its tokens: `to` is the one after the last. */
export interface Hit {
  readonly concept: Concept;
  readonly from: number;
  readonly to: number;
  /** "Bezglutenowy": the word that names it also denies it. */
  readonly isPrefixed?: boolean | undefined;
}

/** What the forms of a word have in common, told in two ways: no one way meets all forms of Polish words. */
export interface WordForm {
  readonly stem: string;
  readonly root: string;
}

/** A sentence taken apart: its words, the concepts it names, its numbers, and what of it is denied. */
export interface ReadSentence {
  readonly text: string;
  readonly tokens: readonly PlacedToken[];
  readonly hits: readonly Hit[];
  readonly quantities: readonly Quantity[];
  /** By token: a word that says something in the forms by which it is compared, else undefined. */
  readonly forms: readonly (WordForm | undefined)[];
  readonly stems: readonly (string | undefined)[];
  readonly isDenied: (from: number, to: number) => boolean;
  /** "Without sugar and vegan": whether the second is denied too cannot be told. */
  readonly isDoubtful: (from: number, to: number) => boolean;
}

/** A sentence is read by several judges, attributes by every text of their product. */
const mostKept = 500;
const kept = new WeakMap<WordIndex, Map<string, ReadSentence>>();

/** Takes a sentence apart; those read last are kept. */
export function readSentence(words: WordIndex, text: string): ReadSentence {
  const known = kept.get(words) ?? new Map<string, ReadSentence>();
  kept.set(words, known);
  const read = known.get(text) ?? takeApart(words, text);
  if (known.size >= mostKept) known.clear();
  known.set(text, read);
  return read;
}

function takeApart(words: WordIndex, text: string): ReadSentence {
  const tokens = placeTokens(text, splitTokens(text));
  const hits = hitsIn(words, tokens);
  const { denied, doubtful } = denialsIn(tokens, hits);
  const read = tokens.map(formOf);
  const isAny = (places: ReadonlySet<number>, from: number, to: number) => {
    for (let place = from; place < to; place += 1) if (places.has(place)) return true;
    return false;
  };
  return {
    text,
    tokens,
    hits,
    quantities: quantitiesIn(tokens),
    forms: read,
    stems: read.map((form) => form?.stem),
    isDenied: (from, to) => isAny(denied, from, to),
    isDoubtful: (from, to) => isAny(doubtful, from, to),
  };
}

/** The words of a part of a sentence, as they were written. */
export function writtenAt({ text, tokens }: ReadSentence, from: number, to: number): string {
  return text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? text.length);
}

const mostForms = 20_000;
const forms = new Map<string, WordForm>();

function formOf({ type, text }: Token): WordForm | undefined {
  if (type === 'code') return { stem: text, root: text };
  if (type !== 'word' || stopWords.has(text) || text.length < 2) return undefined;
  const known = forms.get(text);
  if (known !== undefined) return known;
  if (forms.size >= mostForms) forms.clear();
  const word = text.replace(/'s$/u, '');
  const form = { stem: stemWord(word), root: wordRoot(word) };
  forms.set(text, form);
  return form;
}

/** The concepts that tokens name: of phrases that begin at one place the longest, the first list's first. */
function hitsIn(words: WordIndex, tokens: readonly Token[]): readonly Hit[] {
  const hits: Hit[] = [];
  let end = 0;
  let aspectsEnd = 0;
  for (let from = 0; from < tokens.length; from += 1) {
    const token = tokens[from];
    if (token === undefined || token.type === 'sign') continue;
    const found = phrasesAt(words, tokens, from);
    const aspect = longest(found.filter(({ concept }) => concept.type === 'aspect'));
    const best =
      longest(found.filter(({ concept }) => concept.type !== 'aspect')) ?? prefixedAt(words, token, from);
    if (aspect !== undefined && from >= aspectsEnd) {
      hits.push(aspect);
      aspectsEnd = aspect.to;
    }
    if (best === undefined || from < end) continue;
    hits.push(best);
    end = best.to;
  }
  return hits;
}

function phrasesAt(words: WordIndex, tokens: readonly Token[], from: number): readonly Hit[] {
  return words.phrases.at(tokens[from]?.text ?? '').flatMap((phrase) => {
    const to = endOf(phrase.words, tokens, from);
    if (to === undefined || isThing(phrase, tokens[to - 1]?.text ?? '')) return [];
    return [{ concept: phrase.concept, from, to }];
  });
}

/** "Stones" and "glasses" are things, not materials. */
function isThing({ concept, words }: Phrase, last: string): boolean {
  return concept.type === 'material' && last === `${words.at(-1) ?? ''}s`;
}

function longest(hits: readonly Hit[]): Hit | undefined {
  return hits.reduce<Hit | undefined>(
    (best, hit) => (best === undefined || hit.to > best.to ? hit : best),
    undefined,
  );
}

const prefix = /^bez(?=\p{L}{4,})/u;

/** "Bezglutenowy" speaks of gluten, and denies it. */
function prefixedAt(words: WordIndex, { text, type }: Token, from: number): Hit | undefined {
  if (type !== 'word' || !prefix.test(text)) return undefined;
  const rest = text.replace(prefix, '');
  const phrase = words.phrases
    .at(rest)
    .find(
      ({ words: said, concept }) =>
        said.length === 1 && concept.type === 'material' && isWord(rest, said[0] ?? ''),
    );
  return phrase === undefined ? undefined : { concept: phrase.concept, from, to: from + 1, isPrefixed: true };
}

/** Where a phrase that begins at a place ends; hyphens between its words are nothing. */
export function endOf(words: readonly string[], tokens: readonly Token[], from: number): number | undefined {
  let at = from;
  for (const [position, word] of words.entries()) {
    if (word === gap) continue;
    if (position > 0 && /^[-‐‑'’]$/u.test(tokens[at]?.text ?? '')) at += 1;
    const last = words[position - 1] === gap ? at + 3 : at;
    while (at < last && !isWord(tokens[at]?.text ?? '', word)) at += 1;
    const token = tokens[at];
    if (token === undefined || token.type === 'sign' || !isWord(token.text, word)) return undefined;
    at += 1;
  }
  return at;
}
