import type { ProductFacts } from '../facts/product-facts.ts';
import type { ReadSentence } from '../words/read-sentence.ts';
import type { ClaimDraft } from './claim-draft.ts';

const letters = /^(?:XXS|XS|S|M|L|XL|XXL|XXXL|[2-6]XL)$/u;
const sizeWord = /^(?:size|sizes|sized|rozmiar\p{L}*)$/u;

/** Sizes by their letters: "sizes S to XL". */
export function sizeClaims(facts: ProductFacts, sentence: ReadSentence): readonly ClaimDraft[] {
  const { tokens, text } = sentence;
  const written = tokens.map(({ start, end }) => text.slice(start, end));
  const isSized = tokens.some(({ text: word }) => sizeWord.test(word));
  return written.flatMap((size, at) => {
    if (!letters.test(size) || (size.length === 1 && !isSized)) return [];
    const attribute = facts.facts.find(
      ({ value, isName }) => !isName && value.split(/[^\p{L}\p{N}]+/u).includes(size),
    )?.attribute;
    return [{ type: 'size' as const, from: at, to: at + 1, attribute }];
  });
}
