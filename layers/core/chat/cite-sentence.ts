import type { Citation } from '#contract/chat.ts';
import type { Passage } from '../knowledge/passage.ts';
import { type Span, splitSentences } from '../knowledge/sentences.ts';
import { productsNamedIn } from './fill-facts.ts';
import { findQuote } from './find-quote.ts';
import { citedNumbers, wordsOf } from './verify-sentence.ts';

/** A sentence whose every mark [n] has a quote behind it. */
export interface CitedSentence {
  readonly text: string;
  readonly isCited: boolean;
  /** Where in passage n the quotes stand that support the answer so far. */
  readonly quotes: ReadonlyMap<number, Span>;
}

/** Finds the quote for each mark of a sentence; a mark that nothing supports is taken out. */
export function citeSentence(
  sentence: string,
  passages: readonly Passage[],
  earlier: ReadonlyMap<number, Span>,
): CitedSentence {
  const words = wordsOf(sentence);
  const products = new Set(productsNamedIn(sentence));
  const quotes = new Map<number, Span>();
  let text = sentence;
  for (const n of citedNumbers(sentence)) {
    const passage = passages[n - 1];
    const quote =
      passage === undefined ? undefined : (productName(passage, products) ?? findQuote(words, passage));
    if (quote === undefined) text = text.replaceAll(new RegExp(String.raw`\s*\[${n}\]`, 'gu'), '');
    else quotes.set(n, joined(earlier.get(n), quote));
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

function joined(a: Span | undefined, b: Span): Span {
  return a === undefined ? b : { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
