import { readWord } from '../knowledge/lexicon/read-word.ts';
import { splitWords } from '../knowledge/split-words.ts';

/** Of the message; a longer one is not told in a few words. */
const mostWords = 10;
const longestWord = 24;
const scheme = /^(?:https?|www)$/iu;

/**
 * The words of a short question that say something, as they are repeated to the shopper: words alone, nothing that could
 * be a link, and nothing of a long message, which may hold what others want said.
 */
export function lookedFor(question: string): string {
  const words = question.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length > mostWords) return '';
  const telling = words.filter((word) => word.length <= longestWord && !scheme.test(word) && isTelling(word));
  return telling.join(' ');
}

function isTelling(word: string): boolean {
  const [folded] = splitWords(word);
  return folded !== undefined && readWord(folded).weight === 1;
}
