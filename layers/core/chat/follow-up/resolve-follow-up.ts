import { foldText } from '../../knowledge/fold-text.ts';
import { splitWords } from '../../knowledge/split-words.ts';
import { dropsSubject } from './drops-subject.ts';
import type { FollowUpContext } from './follow-up-context.ts';
import { isAspect } from '../../knowledge/lexicon/is-aspect.ts';
import { isTelling, leaningsOf, type Leanings, weightOf } from './follow-up-words.ts';
import { findOrdinal } from './ordinals.ts';
import { swapName } from './swap-name.ts';
import { swapPlace } from './swap-place.ts';

/** A message that says more is about itself, in weights of notions. */
const mostOfLeaning = 2.5;
const mostOfEllipsis = 2;
/** So many words may tell of something else before a pronoun that stands for what was said earlier. */
const mostBefore = 1;
const longestFollowUp = 16;

/**
 * A message as it would be asked alone: "and to Poland?" after a question about delivery to Germany asks about delivery
 * to Poland, "how much is the second one?" names the product. By rules, English and Polish, so that the same
 * conversation always gives the same question. A message that can stand alone stays as it is.
 */
export function resolveFollowUp(
  { text: message, language }: { readonly text: string; readonly language: string },
  { query, products }: FollowUpContext,
): string {
  const leanings = leaningsOf(language);
  const words = splitWords(message);
  if (words.length > longestFollowUp || words.length === 0) return message;
  const named = nameOrdinal(message, products);
  if (named !== undefined) return named;
  if (standsFor('plurals', words, leanings) && products.length > 1)
    return `${products.join(', ')}: ${message}`;
  const [product] = products;
  if (standsFor('pronouns', words, leanings)) {
    if (product !== undefined) return `${product}: ${message}`;
    return query === '' ? message : withTopic(message, query);
  }
  if (leanings.openings.test(foldText(message.trim()))) {
    const swapped = swapName(query, message, products);
    if (swapped !== undefined) return swapped;
  }
  if (language === 'pl' && product !== undefined && dropsSubject(message)) return `${product}: ${message}`;
  if (query === '' || !isElliptical(message, words, leanings)) return message;
  return swapPlace(query, message) ?? withTopic(message.trim(), query);
}

function nameOrdinal(message: string, products: readonly string[]): string | undefined {
  const folded = foldText(message);
  const ordinal = findOrdinal(folded, products.length);
  const product = ordinal && products[ordinal.at];
  if (ordinal === undefined || product === undefined || products.length < 2) return undefined;
  // Folding may change lengths ("ß"): then the name goes before the message instead of into it.
  if (folded.length !== message.length) return `${product}: ${message}`;
  return message.slice(0, ordinal.start) + product + message.slice(ordinal.end);
}

function standsFor(
  kind: 'pronouns' | 'plurals',
  words: readonly string[],
  { notBefore, ...leanings }: Leanings,
): boolean {
  const at = words.findIndex((word) => leanings[kind].has(word));
  if (at < 0 || (kind === 'pronouns' && notBefore.has(words[at + 1] ?? ''))) return false;
  if (words.slice(0, at).filter(isTelling).length > mostBefore) return false;
  return weightOf(words.join(' ')) <= mostOfLeaning;
}

/** A message that begins as if something went before it, or only asks for an aspect of something. */
function isElliptical(message: string, words: readonly string[], { openings }: Leanings): boolean {
  const weight = weightOf(message);
  if (openings.test(foldText(message.trim()))) return weight <= mostOfEllipsis;
  return weight === 0 && words.some(isAspect);
}

/** The message after what the last question was about, without what that asked of it. */
function withTopic(message: string, query: string): string {
  const rest = message.replace(/^\s+/u, '');
  const asksOwn = splitWords(rest).some(isAspect);
  const own = new Set(splitWords(rest));
  const topic = query
    .replace(/(?<![?!.])[?!.]+\s*$/u, '')
    .split(/\s+/u)
    .filter((word) =>
      splitWords(word).some((part) => !own.has(part) && (isTelling(part) || (!asksOwn && isAspect(part)))),
    )
    .join(' ');
  return topic === '' ? message : `${topic}: ${rest}`;
}
