import { lightWeight, readWord } from '../knowledge/lexicon/read-word.ts';
import { stemWord } from '../knowledge/stem-word.ts';
import { stopWords } from '../knowledge/stop-words.ts';
import type { Token } from './split-tokens.ts';

/** What a word of denial denies. */
export interface Negation {
  readonly at: number;
  /** "not" denies, "except" takes out, "only" leaves nothing else. */
  readonly type: 'denies' | 'excepts' | 'limits';
  /** Stems of the words right behind it, within its clause. */
  readonly scope: readonly string[];
}

const denying =
  /^(?:no|not|false|never|none|nothing|nobody|nowhere|neither|nor|without|cannot|cant|wont|dont|doesnt|didnt|isnt|arent|wasnt|werent|shouldnt|wouldnt|couldnt|hasnt|havent|hadnt|\p{L}+n't|unable|nie|nigdy|bez|zaden|zadn\p{L}+|nikt|nikogo|nikomu|nic|niczego|ani|brak|brakuje|inabilit\p{L}*|nein|nicht|kein\p{L}*|ohne|ne|pas|sans|jamais|sin|nunca|non|senza)$/u;
const excepting =
  /^(?:except|excepting|excluding|apart|besides|oprocz|procz|wyjatkiem|wylaczeniem|wyjawszy|ausser|sauf|excepto|salvo)$/u;
const limiting =
  /^(?:only|exclusively|solely|tylko|wylacznie|jedynie|nur|ausschliesslich|seulement|uniquement|solo|solamente)$/u;
/** Mostly about the words next to it: prepositions and determiners. */
const near = /^(?:no|without|bez|brak|ohne|sans|sin|senza|kein\p{L}*|zadn\p{L}+|zaden|neither|nor|ani)$/u;
const clauseEnd = /^[.,;:!?()]$/u;
const turning =
  /^(?:but|however|although|because|if|unless|until|when|while|ale|lecz|jednak|poniewaz|jesli|jezeli|gdy|kiedy|dopoki|dopiero|aber|mais|pero)$/u;
const leading = /^(?:it|its|this|that|the|these|those|there|they|you|we|i|he|she|only)$/u;
const farthest = 4;
const nearest = 3;

/** The words of denial among tokens. "Not only", "no later than", "no matter" deny nothing. */
export function negationsIn(tokens: readonly Token[]): readonly Negation[] {
  const found: Negation[] = [];
  for (const [at, { type, text }] of tokens.entries()) {
    if (type !== 'word') continue;
    const kind =
      text === 'free' || denying.test(text)
        ? 'denies'
        : excepting.test(text)
          ? 'excepts'
          : limiting.test(text)
            ? 'limits'
            : undefined;
    if (kind === undefined || (kind === 'denies' && isIdle(tokens, at))) continue;
    if (isReply(tokens, at)) continue;
    if (kind === 'limits' && denying.test(tokens[at - 1]?.text ?? '')) continue;
    if (text === 'free') {
      if (isWithout(tokens, at)) found.push({ at, type: 'denies', scope: scopeBefore(tokens, at).slice(-1) });
      continue;
    }
    const scope = isValue(tokens, at)
      ? scopeBefore(tokens, at)
      : scopeOf(tokens, at, near.test(text) ? nearest : farthest);
    found.push({ at, type: kind, scope });
  }
  return found;
}

/** "BPA-free" and "BPA free", not "is free" and "free of charge". */
function isWithout(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (before === undefined || next?.text === 'of') return false;
  return before.type === 'word' ? isUnheardOf(before.text) : /^[-_]$/u.test(before.text);
}

/** "BPA", not "delivery". */
function isUnheardOf(word: string): boolean {
  const { concepts, phrases, isStopWord, weight } = readWord(word);
  return concepts.length + phrases.length === 0 && !isStopWord && weight > lightWeight;
}

/** Whether a word of denial is what a label says: "Dishwasher safe: no." */
function isValue(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return tokens[at - 1]?.text === ':' && (next === undefined || next.type === 'sign');
}

function scopeBefore(tokens: readonly Token[], at: number): readonly string[] {
  const words = tokens.slice(0, at).filter(({ type, text }) => type === 'word' && !stopWords.has(text));
  return words.slice(-farthest).map(({ text }) => stemWord(text));
}

/** A "no" that opens a sentence and answers a question; what it denies is not in the sentence. */
export function isReply(tokens: readonly Token[], at: number): boolean {
  const [first, next] = tokens;
  if (at !== 0 || first === undefined || !/^(?:no|nope|nie|nein|non)$/u.test(first.text)) return false;
  return next === undefined || next.type === 'sign' || (first.text === 'no' && leading.test(next.text));
}

/** Where the words of denial stand, "only" not among them. */
export function denialsAmong(tokens: readonly Token[]): ReadonlySet<number> {
  return new Set(
    tokens.flatMap(({ type, text }, at) =>
      type === 'word' && denying.test(text) && !isReply(tokens, at) ? [at] : [],
    ),
  );
}

function isIdle(tokens: readonly Token[], at: number): boolean {
  const [text, next = '', after = ''] = [tokens[at]?.text, tokens[at + 1]?.text, tokens[at + 2]?.text];
  if (/^(?:not|nie)$/u.test(text ?? '') && /^(?:only|tylko|just)$/u.test(next)) return true;
  if (
    /^(?:no|not|nie)$/u.test(text ?? '') &&
    /^(?:later|less|fewer|more|earlier|sooner|longer|pozniej|wiecej|mniej|dluzej|wczesniej)$/u.test(next)
  )
    return /^(?:than|niz)$/u.test(after) || /\d/u.test(after);
  return text === 'no' && /^(?:matter|doubt|problem|worries|\.)$/u.test(next);
}

function scopeOf(tokens: readonly Token[], at: number, most: number): readonly string[] {
  const scope: string[] = [];
  for (const { type, text } of tokens.slice(at + 1)) {
    if (scope.length >= most || clauseEnd.test(text) || turning.test(text) || denying.test(text)) break;
    if (type === 'number' || type === 'clock' || type === 'sign') continue;
    if (!stopWords.has(text)) scope.push(stemWord(text));
  }
  return scope;
}

/** Words that take something back without denying it: a source that holds one may well be told with "not". */
const grudging =
  /^(?:lack\p{L}*|fail\p{L}*|separate\p{L}*|instead|avoid\p{L}*|prevent\p{L}*|prohibit\p{L}*|forbid\p{L}*|rather|hardly|barely|rarely|seldom|missing|otherwise|exclu\p{L}*|zamiast|osobno|oddzieln\p{L}*|wyklucz\p{L}*|zabron\p{L}*|odmaw\p{L}*|refus\p{L}*|reject\p{L}*|rzadko|null|na|none|un(?!i|d|t|l)\p{L}{4,}|in(?:compatible|valid|correct|eligible|sufficient)|im(?:possible)|non\p{L}{3,}|nie(?:\p{L}{5,}))$/u;

/** Whether a sentence takes something back, however it words it; a "no" that opens it answers a question only. */
export function takesBack(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ type, text }, at) =>
      (type === 'number' && /^0(?:[.,]0*)?$/u.test(text)) ||
      (type === 'word' &&
        (grudging.test(text) || excepting.test(text) || (denying.test(text) && !isReply(tokens, at)))),
  );
}
