import { splitWords } from './split-words.ts';
import { readText } from './lexicon/read-text.ts';
import { type Span, splitSentences } from './sentences.ts';
import { splitQuestions } from './split-questions.ts';

/** What a part says at least, in weights of notions, before the next sentence begins another. */
const enough = 20;
/** What a question says at least to be asked alone. */
const standsAlone = 2;
/** Words that lean on what was said before. */
const leaning: ReadonlySet<string> = new Set(
  'it its this that these those they them their he him she her one ones ten ta te tego tej tym je ja ich nim nia nimi jego jej'.split(
    ' ',
  ),
);

/**
 * Splits a long message into parts of a few sentences, and questions that have nothing to do with each other into a part
 * each. Each part is looked for alone: in a long text every word drowns (a long request finds a tenth more so than whole or sentence by sentence).
 */
export function splitMessage(text: string): readonly string[] {
  const parts: { from: number; to: number; weight: number; endsAsking: boolean }[] = [];
  for (const { start, end, isOneOfTwo, isOther } of questionsIn(text)) {
    const sentence = text.slice(start, end);
    const weight = weightOf(sentence);
    const isQuestion = isOneOfTwo || sentence.endsWith('?');
    const last = parts.at(-1);
    const isNew =
      last === undefined ||
      isOther ||
      last.weight >= enough ||
      (last.endsAsking && isQuestion && isSelfContained(sentence));
    if (isNew) parts.push({ from: start, to: end, weight, endsAsking: isQuestion });
    else Object.assign(last, { to: end, weight: last.weight + weight, endsAsking: isQuestion });
  }
  return parts.map(({ from, to }) => text.slice(from, to));
}

/** Sentences, and the questions that one sentence joins. */
function questionsIn(
  text: string,
): readonly (Span & { readonly isOneOfTwo: boolean; readonly isOther: boolean })[] {
  return splitSentences(text).flatMap((sentence) => {
    const questions = splitQuestions(text.slice(sentence.start, sentence.end), isSelfContained);
    return questions.map(({ start, end }, at) => ({
      start: sentence.start + start,
      end: sentence.start + end,
      isOneOfTwo: questions.length > 1,
      isOther: at > 0,
    }));
  });
}

function weightOf(sentence: string): number {
  return readText(sentence).notions.reduce((sum, notion) => sum + notion.weight, 0);
}

/** Whether a question can be understood without what was said before it. */
function isSelfContained(question: string, least = standsAlone): boolean {
  return weightOf(question) >= least && !splitWords(question).some((word) => leaning.has(word));
}
