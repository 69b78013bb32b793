import { sentencesOf } from './sentences.ts';
import { textSections } from './text-sections.ts';

/** A passage of a text, about 500 characters. */
export interface PolicyPart {
  readonly heading: string | undefined;
  readonly text: string;
}

const targetLength = 500;
const overlapLength = 50;

/** No sentence is longer; what is, is a list or a table that lost its line ends. */
const longestSentence = 1500;

/** Cuts a text at headings, then into parts of about 500 characters of whole sentences; the last short sentence of a part opens the next. */
export function cutPolicy(markdown: string): readonly PolicyPart[] {
  const path: (string | undefined)[] = [];
  return textSections(markdown).flatMap(({ heading, level, text }) => {
    if (heading !== undefined) {
      path.length = level - 1;
      path.push(heading);
    }
    const sentences = sentencesOf(text).flatMap(piecesOf);
    return packSentences(sentences).map((part) => ({ heading: headingOf(path), text: part }));
  });
}

/** The heading and those above it, but for the title of the whole text. */
function headingOf([title, ...below]: readonly (string | undefined)[]): string | undefined {
  const headings = below.filter((heading) => heading !== undefined);
  return headings.length === 0 ? title : headings.join(': ');
}

function packSentences(sentences: readonly string[]): readonly string[] {
  const parts: string[] = [];
  let current: string[] = [];
  for (const sentence of sentences) {
    if (current.length > 0 && lengthOf(current) + sentence.length > targetLength) {
      parts.push(current.join(' '));
      const last = current.at(-1) ?? '';
      current = last.length <= overlapLength ? [last] : [];
    }
    current.push(sentence);
  }
  if (current.length > 0) parts.push(current.join(' '));
  return parts;
}

function lengthOf(sentences: readonly string[]): number {
  return sentences.reduce((sum, sentence) => sum + sentence.length + 1, 0);
}

function piecesOf(sentence: string): readonly string[] {
  return sentence.length <= longestSentence
    ? [sentence]
    : (sentence.match(/\S(?:.{0,1498}\S)?(?=\s|$)|\S{1500}/gsu) ?? []);
}
