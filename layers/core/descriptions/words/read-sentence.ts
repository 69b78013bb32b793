import { stemWord } from '../../knowledge/stem-word.ts';
import { stopWords } from '../../knowledge/stop-words.ts';
import { negationsIn } from '../../statements/negations-in.ts';
import { quantitiesIn, type Quantity } from '../../statements/quantities-in.ts';
import { splitTokens, type Token } from '../../statements/split-tokens.ts';
import { type PlacedToken, placeTokens } from './place-tokens.ts';
import { type Concept, gap, isWord, rootOf, type WordIndex } from './word-index.ts';

/** A concept that a sentence names, by the places of its tokens: `to` is the one after the last. */
export interface Hit {
  readonly concept: Concept;
  readonly from: number;
  readonly to: number;
}

/** A sentence taken apart: its words, the concepts it names, its numbers, and what of it is denied. */
export interface ReadSentence {
  readonly text: string;
  readonly tokens: readonly PlacedToken[];
  readonly hits: readonly Hit[];
  readonly quantities: readonly Quantity[];
  /** By token: the stem of a word that says something, else undefined. */
  readonly stems: readonly (string | undefined)[];
  readonly isDenied: (from: number, to: number) => boolean;
}

/** Takes a sentence apart. */
export function readSentence(words: WordIndex, text: string): ReadSentence {
  const tokens = placeTokens(text, splitTokens(text));
  const denials = negationsIn(tokens).filter(({ type }) => type === 'denies');
  const stems = tokens.map(stemOf);
  const denied = new Set<number>();
  for (const { at, scope } of denials) {
    const inScope = (place: number) => scope.includes(stemWord(tokens[place]?.text ?? ''));
    const isBehind =
      tokens[at]?.text === 'free' || !tokens.slice(at + 1, at + 9).some((_, i) => inScope(at + 1 + i));
    const [from, to] = isBehind ? [Math.max(0, at - 4), at] : [at + 1, Math.min(tokens.length, at + 9)];
    for (let place = from; place < to; place += 1) if (inScope(place)) denied.add(place);
  }
  return {
    text,
    tokens,
    hits: hitsIn(words, tokens),
    quantities: quantitiesIn(tokens),
    stems,
    isDenied: (from, to) => {
      for (let place = from; place < to; place += 1) if (denied.has(place)) return true;
      return false;
    },
  };
}

/** The words of a part of a sentence, as they were written. */
export function writtenAt({ text, tokens }: ReadSentence, from: number, to: number): string {
  return text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? text.length);
}

function stemOf({ type, text }: Token): string | undefined {
  if (type === 'code') return text;
  if (type !== 'word' || stopWords.has(text) || text.length < 2) return undefined;
  return stemWord(text.replace(/'s$/u, ''));
}

/** The concepts that tokens name: of phrases that begin at one place the longest, the first list's first. */
function hitsIn(words: WordIndex, tokens: readonly Token[]): readonly Hit[] {
  const hits: Hit[] = [];
  let end = 0;
  let aspectsEnd = 0;
  for (let from = 0; from < tokens.length; from += 1) {
    const token = tokens[from];
    if (token === undefined || token.type === 'sign') continue;
    let best: Hit | undefined;
    let aspect: Hit | undefined;
    for (const phrase of words.phrases.get(rootOf(token.text)) ?? []) {
      const to = endOf(phrase.words, tokens, from);
      if (to === undefined) continue;
      const hit = { concept: phrase.concept, from, to };
      if (phrase.concept.type === 'aspect') {
        if (aspect === undefined || to > aspect.to) aspect = hit;
      } else if (best === undefined || to > best.to) best = hit;
    }
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
