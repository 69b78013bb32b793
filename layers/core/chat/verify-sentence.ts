import { foldText } from '../knowledge/fold-text.ts';
import type { Passage } from '../knowledge/passage.ts';
import { findPersonalData } from '../safety/personal-data.ts';
import { productsNamedIn, withoutPlaceholders } from './fill-facts.ts';
import type { ReadyRules } from './verify/answer-rules.ts';
import { hasForeignLink } from '../statements/foreign-link.ts';
import { givesAway } from '../statements/gives-away.ts';
import { contradictionIn } from './verify/meaning-agrees.ts';
import { statementsOf } from './verify/source-statements.ts';

/** Why a sentence of a model may not be shown. */
export type SentenceFault =
  | 'gives-away-instructions'
  | 'personal-data'
  | 'unknown-number'
  | 'changed-meaning'
  | 'foreign-link'
  | 'unknown-source'
  | 'unknown-product'
  | 'danger-phrase'
  | 'forbidden-topic'
  | 'unfounded-promise';

/** What a sentence is held against. */
export interface Grounds {
  /** The source cited as [n] is `passages[n - 1]`. */
  readonly passages: readonly Passage[];
  /** Hosts that links may lead to. */
  readonly hosts: readonly string[];
  /** What the model was told, and a secret in it: text that gives either away is never shown. */
  readonly instructions: string;
  readonly canary: string;
  readonly rules: ReadyRules;
}

const marker = /(?<!\s)\s*\[(\d{1,2})\]/gu;
/** What looks like a placeholder and is none that code fills in. */
const strangePlaceholder = /\[\s*[\p{L}_-]+\s*:/u;

/** The numbers of the sources a sentence cites. */
export function citedNumbers(sentence: string): readonly number[] {
  return [...new Set([...sentence.matchAll(marker)].map(([, n]) => Number(n)))];
}

/** The words of a sentence: without citation marks and placeholders. */
export function wordsOf(sentence: string): string {
  return withoutPlaceholders(sentence.replace(marker, '')).trim();
}

/**
 * Holds a sentence of a model against its sources: it says nothing that they do not, leads nowhere but to the shop,
 * and speaks of no product but those found. A product's literal price never stands in a source, so it fails. Of the
 * sources cited only those that are `bearing` support it; what any of them denies it must not say.
 */
export function faultOf(
  sentence: string,
  grounds: Grounds,
  bearing: readonly number[] = citedNumbers(sentence),
): SentenceFault | undefined {
  if (givesAway(sentence, grounds)) return 'gives-away-instructions';
  const cited = citedNumbers(sentence);
  if (cited.some((n) => grounds.passages[n - 1] === undefined)) return 'unknown-source';
  const passagesOf = (numbers: readonly number[]) => numbers.flatMap((n) => grounds.passages[n - 1] ?? []);
  const passages = passagesOf(bearing);
  const words = wordsOf(sentence);
  if (hasForeignLink(words, linkRulesOf(grounds))) return 'foreign-link';
  if (hasForeignData(words, passages)) return 'personal-data';
  if (strangePlaceholder.test(words) || namesOtherProduct(sentence, words, { grounds, passages })) {
    return 'unknown-product';
  }
  return (
    brokenRule(words, passages, grounds.rules) ??
    contradictionIn(words, passages, { cited: passagesOf(cited), found: grounds.passages })
  );
}

function linkRulesOf({ hosts, passages }: Grounds) {
  return { hosts, paths: new Set(passages.flatMap(({ url }) => url ?? [])) };
}

/** Personal data must be the shop's own, from its help pages: what a product's text holds, anybody may have written. */
function hasForeignData(words: string, passages: readonly Passage[]): boolean {
  const found = findPersonalData(words);
  if (found.length === 0) return false;
  const help = passages.filter(({ kind }) => kind !== 'product').map(({ text }) => text);
  return found.some(({ start, end }) => !help.some((text) => text.includes(words.slice(start, end))));
}

/** A fact of the catalogue goes with its product: one that was found, and no other that the sentence names. */
function namesOtherProduct(
  sentence: string,
  words: string,
  { grounds, passages }: { readonly grounds: Grounds; readonly passages: readonly Passage[] },
): boolean {
  const ids = productsNamedIn(sentence);
  if (ids.length === 0) return false;
  const products = grounds.passages.filter(({ productId }) => productId !== undefined);
  if (ids.some((id) => !products.some(({ productId }) => productId === id))) return true;
  const citedProducts = passages.filter(({ productId }) => productId !== undefined);
  if (
    ids.some((id) => citedProducts.length > 0 && !citedProducts.some(({ productId }) => productId === id))
  ) {
    return true;
  }
  const folded = foldText(words);
  const named = products.filter(({ title }) => folded.includes(foldText(title)));
  return named.some(
    ({ productId, title }) =>
      !ids.includes(productId ?? '') &&
      // "Borealis 2 tent" holds no word of "Borealis tent" that names that one.
      !named.some((other) => other.title !== title && foldText(other.title).includes(foldText(title))),
  );
}

function brokenRule(
  words: string,
  passages: readonly Passage[],
  rules: ReadyRules,
): SentenceFault | undefined {
  const folded = foldText(words);
  if (rules.never.test(folded)) return 'danger-phrase';
  if (rules.topics.test(folded)) return 'forbidden-topic';
  const claims = rules.founded.filter(({ phrases }) => phrases.test(folded));
  if (claims.length === 0) return undefined;
  const isFounded = claims.every(({ phrases, from }) =>
    passages.some((passage) => (from === 'any' || passage.kind !== 'product') && says(passage, phrases)),
  );
  return isFounded ? undefined : 'unfounded-promise';
}

function says(passage: Passage, phrases: RegExp): boolean {
  const { sentences } = statementsOf(passage);
  return (
    phrases.test(foldText(passage.title)) ||
    sentences.some(({ span }) => phrases.test(foldText(passage.text.slice(span.start, span.end))))
  );
}
