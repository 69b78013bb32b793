import type { Citation } from '#contract/chat.ts';
import type { Passage } from '../knowledge/passage.ts';
import { type Span, splitSentences } from '../knowledge/sentences.ts';
import { productsNamedIn } from './fill-facts.ts';
import { findQuote } from './find-quote.ts';
import { statementsOf } from './verify/source-statements.ts';
import { citedNumbers, wordsOf } from './verify-sentence.ts';

/** A sentence whose every mark [n] has a quote behind it. */
export interface CitedSentence {
  readonly text: string;
  readonly isCited: boolean;
  /** Where in passage n the quotes stand that support the answer so far. */
  readonly quotes: ReadonlyMap<number, Span>;
}

/** A sentence without a mark rests on the passage that supports this much of it. */
const clearSupport = 0.75;

/**
 * Finds the quote for each mark of a sentence; a mark that nothing supports is taken out. A sentence without marks gets
 * the one of the passage that plainly says it.
 */
export function citeSentence(
  sentence: string,
  passages: readonly Passage[],
  earlier: ReadonlyMap<number, Span>,
): CitedSentence {
  const words = wordsOf(sentence);
  const products = new Set(productsNamedIn(sentence));
  const quotes = new Map<number, Span>();
  const marks = citedNumbers(sentence);
  let text = sentence;
  for (const n of marks) {
    const passage = passages[n - 1];
    // A source that is not there is a fault of the sentence.
    if (passage === undefined) continue;
    const quote = productName(passage, products) ?? findQuote(words, passage)?.quote;
    if (quote === undefined) text = withoutMark(text, n);
    else quotes.set(n, joined(passage, earlier.get(n), quote));
  }
  const plain = marks.length === 0 ? plainSource(words, passages, products) : undefined;
  if (plain !== undefined) {
    text = withMark(text, plain.n);
    quotes.set(plain.n, joined(plain.passage, earlier.get(plain.n), plain.quote));
  }
  return { text, isCited: quotes.size > 0, quotes };
}

/** The citations of an answer in the order of their numbers; each quote stands word for word in its passage. */
export function citationsOf(
  quotes: ReadonlyMap<number, Span>,
  passages: readonly Passage[],
): readonly Citation[] {
  return [...quotes]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([n, span]) => {
      const passage = passages[n - 1];
      if (passage === undefined) return [];
      const { sourceId, title, url } = passage;
      return [{ n, sourceId, title, url, quote: passage.text.slice(span.start, span.end) }];
    });
}

/** A product's facts are the catalogue's: what is quoted is the line that names the product. */
function productName(passage: Passage, products: ReadonlySet<string>): Span | undefined {
  return passage.productId !== undefined && products.has(passage.productId)
    ? splitSentences(passage.text)[0]
    : undefined;
}

function plainSource(
  words: string,
  passages: readonly Passage[],
  products: ReadonlySet<string>,
): { readonly n: number; readonly passage: Passage; readonly quote: Span } | undefined {
  for (const [at, passage] of passages.entries()) {
    const quote = productName(passage, products);
    if (quote !== undefined) return { n: at + 1, passage, quote };
  }
  const [best] = passages
    .map((passage, at) => ({ n: at + 1, passage, support: findQuote(words, passage) }))
    .toSorted((a, b) => (b.support?.share ?? 0) - (a.support?.share ?? 0));
  if (best?.support === undefined || best.support.share < clearSupport) return undefined;
  return { n: best.n, passage: best.passage, quote: best.support.quote };
}

function withoutMark(text: string, n: number): string {
  return text.replaceAll(new RegExp(String.raw`(?<!\s)\s*\[${n}\]`, 'gu'), '');
}

/** Before the full stop, as the model is asked to write it. */
function withMark(text: string, n: number): string {
  let end = text.trimEnd().length;
  while (/["”’)]/u.test(text.charAt(end - 1))) end -= 1;
  while (/[.!?…]/u.test(text.charAt(end - 1))) end -= 1;
  return `${text.slice(0, end)} [${n}]${text.slice(end)}`;
}

/** One quote that holds both, unless something between them is not for shoppers. */
function joined(passage: Passage, a: Span | undefined, b: Span): Span {
  if (a === undefined || !statementsOf(passage).isWhole) return b;
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
