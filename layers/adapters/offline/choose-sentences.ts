import { type Notion, readText } from '#core/knowledge/lexicon/read-text.ts';
import type { Passage } from '#core/knowledge/passage.ts';
import { matchNotion } from '#core/knowledge/relevance/match-notion.ts';
import { type Vocabulary, vocabularyOf } from '#core/knowledge/relevance/vocabulary.ts';
import { sentencesOf } from '#core/knowledge/sentences.ts';

const mostSentences = 3;
const mostOfProduct = 2;
/** A sentence that says less than this of what is still open adds nothing. */
const leastGain = 0.3;
/** A notion matched so well is named, not just touched on. */
const named = 0.8;

/** The sentences of a passage that answer a question, in the order they stand in. */
export function chooseSentences(question: string, passage: Passage): readonly string[] {
  const sentences = passage.text.split('\n').flatMap(sentencesOf).map(withoutMark);
  const { notions } = readText(question);
  if (passage.kind === 'faq') return fromTheStart(sentences, notions, passage);
  const open = openAfter(notions, passage.title);
  if (passage.kind === 'product') return ofProduct(sentences.slice(1), open, passage.title);
  const chosen = coveringSentences(sentences, open, mostSentences);
  return chosen.length > 0 ? chosen : sentences.slice(0, mostSentences);
}

/** A product's attributes are told with its name, since "Weight: 2.35 kg" alone leaves open of what. */
function ofProduct(sentences: readonly string[], open: readonly Notion[], title: string): readonly string[] {
  const chosen = coveringSentences(sentences, open, mostOfProduct);
  return (chosen.length > 0 ? chosen : sentences.slice(0, mostOfProduct)).map((sentence) =>
    isListLine(sentence) ? `${title} – ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}` : sentence,
  );
}

/**
 * An FAQ answer is told from its start, since its sentences lean on each other; the sentence that names what is asked
 * takes the last place if it stands further down, and stands alone if it is a line of a list ("Sweden: 4–6 days").
 */
function fromTheStart(
  sentences: readonly string[],
  notions: readonly Notion[],
  passage: Passage,
): readonly string[] {
  const start = sentences.slice(0, mostSentences);
  const open = openAfter(notions, `${passage.title}\n${sentences[0] ?? ''}`, named);
  const [point] = coveringSentences(sentences.slice(1), open, 1, named);
  if (point === undefined) return start;
  if (isListLine(point)) return [point];
  return start.includes(point) ? start : [...start.slice(0, -1), point];
}

/** The notions that a text leaves open. */
function openAfter(notions: readonly Notion[], text: string, from = 0.5): readonly Notion[] {
  const vocabulary = vocabularyOf(readText(text));
  return notions.filter((notion) => matchNotion(notion, vocabulary) < from);
}

/** Sentences chosen one by one, each for what the ones before left open; whole sentences come before list lines. */
function coveringSentences(
  sentences: readonly string[],
  notions: readonly Notion[],
  most: number,
  from = 0,
): readonly string[] {
  const rest = sentences.map((text, at) => ({ text, at, vocabulary: vocabularyOf(readText(text)) }));
  const chosen: typeof rest = [];
  const told = new Map<Notion, number>();
  while (chosen.length < most) {
    const [best] = rest
      .filter((sentence) => !chosen.includes(sentence))
      .map((sentence) => ({ sentence, gain: gainOf(sentence.vocabulary, notions, told, from) }))
      .filter(({ gain }) => gain >= leastGain)
      .toSorted(
        (a, b) =>
          b.gain - a.gain || Number(isListLine(a.sentence.text)) - Number(isListLine(b.sentence.text)),
      );
    if (best === undefined) break;
    chosen.push(best.sentence);
    for (const notion of notions) {
      told.set(notion, Math.max(told.get(notion) ?? 0, matchNotion(notion, best.sentence.vocabulary)));
    }
  }
  return chosen.toSorted((a, b) => a.at - b.at).map(({ text }) => text);
}

function gainOf(
  sentence: Vocabulary,
  notions: readonly Notion[],
  told: ReadonlyMap<Notion, number>,
  from: number,
): number {
  let gain = 0;
  for (const notion of notions) {
    const match = matchNotion(notion, sentence);
    if (match >= from) gain += notion.weight * Math.max(0, match - (told.get(notion) ?? 0));
  }
  return gain;
}

/** "Weight: 2.35 kg", not "Choose: this or that." with a verb before the colon; a short label tells. */
function isListLine(sentence: string): boolean {
  return /^[\p{L}\p{N}][^:.!?]{1,50}:\s/u.test(sentence);
}

/** A list item without its mark. */
function withoutMark(text: string): string {
  return text.replace(/^(?:[-*•]|\d+[.)])\s+/u, '');
}
