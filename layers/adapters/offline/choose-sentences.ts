import { relevanceTo } from '#core/knowledge/relevance.ts';
import type { Passage } from '#core/knowledge/passage.ts';
import { searchTerms } from '#core/knowledge/search-terms.ts';
import { sentencesOf } from '#core/knowledge/sentences.ts';
import type { Grounding } from '#core/models/language-model.ts';

/** A sentence of a passage, word for word, and the passage's number. */
export interface ChosenSentence {
  readonly n: number;
  readonly text: string;
}

const mostSentences = 3;
/** A second passage speaks too when it fits nearly as well as the first. */
const nearlyAsGood = 0.9;

/** The sentences that answer a question best, in the order they stand in: from the best passage, and from a near equal. */
export function chooseSentences({ question, language, passages }: Grounding): readonly ChosenSentence[] {
  const [best] = passages;
  if (best === undefined) return [];
  const relevance = relevanceTo({ text: question, language }, passages);
  const second = passages
    .slice(1)
    .find((passage) => passage.kind !== best.kind && relevance(passage) >= nearlyAsGood * relevance(best));
  const asked = new Set(searchTerms(question));
  const from = (passage: Passage, most: number) =>
    bestSentences(passage, asked, most).map((text) => ({ n: passages.indexOf(passage) + 1, text }));
  return second === undefined
    ? from(best, mostSentences)
    : [...from(best, mostSentences - 1), ...from(second, 1)];
}

/** An FAQ answer is kept from its beginning, since its sentences lean on each other; elsewhere the closest sentences win. */
function bestSentences(passage: Passage, asked: ReadonlySet<string>, most: number): readonly string[] {
  const sentences = sentencesOf(passage.text).map(asSentence);
  if (passage.kind === 'faq' || sentences.length <= most) return sentences.slice(0, most);
  return sentences
    .map((text, position) => ({ text, position, fit: fitOf(text, asked) }))
    .toSorted((a, b) => b.fit - a.fit || a.position - b.position)
    .slice(0, most)
    .toSorted((a, b) => a.position - b.position)
    .map(({ text }) => text);
}

function fitOf(sentence: string, asked: ReadonlySet<string>): number {
  const terms = new Set(searchTerms(sentence));
  const shared = [...terms].filter((term) => asked.has(term)).length;
  return shared / Math.sqrt(terms.size + 1);
}

/** A list item without its mark. */
function asSentence(text: string): string {
  return text.replace(/^(?:[-*•]|\d+[.)])\s+/u, '');
}
