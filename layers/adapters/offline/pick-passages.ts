import type { Passage } from '#core/knowledge/passage.ts';
import { relevanceTo } from '#core/knowledge/relevance.ts';
import { splitMessage } from '#core/knowledge/split-message.ts';
import type { Grounding } from '#core/models/language-model.ts';

/** A question, or one of several asked at once, and the passage that answers it. */
export interface PickedPassage {
  readonly question: string;
  readonly passage: Passage;
  /** The number it is cited by. */
  readonly n: number;
}

/** A question among several that nothing fits better than this stays open. */
const leastRelevance = 0.3;

/** The passage that answers a question; for each of several questions its own. */
export function pickPassages({ question, language, passages }: Grounding): readonly PickedPassage[] {
  const [first] = passages;
  if (first === undefined) return [];
  const questions = splitMessage(question);
  const picked =
    questions.length === 1 ? [] : questions.flatMap((text) => pickFor({ text, language }, passages));
  return picked.length === 0 ? [{ question, passage: first, n: 1 }] : picked;
}

function pickFor(
  question: { readonly text: string; readonly language: string },
  passages: readonly Passage[],
): readonly PickedPassage[] {
  const fitOf = relevanceTo(question, passages);
  const ranked = passages
    .map((passage, at) => ({ passage, n: at + 1, ...fitOf(passage) }))
    .toSorted((a, b) => b.relevance - a.relevance);
  return ranked
    .slice(0, 1)
    .filter((best) => best.relevance >= leastRelevance)
    .map(({ passage, n }) => ({ question: question.text, passage, n }));
}
