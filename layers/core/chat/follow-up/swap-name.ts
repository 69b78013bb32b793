import { foldText } from '../../knowledge/fold-text.ts';
import { isAspect } from '../../knowledge/lexicon/is-aspect.ts';
import { readWord } from '../../knowledge/lexicon/read-word.ts';
import { splitWords } from '../../knowledge/split-words.ts';

const word = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;

/** Words that stand together. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

/**
 * `question` about the product that `followUp` names and says nothing else of, instead of its own: "how much is the
 * Borealis 2?", "and the Kestrel 2?". Undefined where the follow-up says more, or one of them names nothing.
 */
export function swapName(
  question: string,
  followUp: string,
  products: readonly string[],
): string | undefined {
  const now = findName(followUp, isNameWord);
  if (now === undefined || !/[\p{Lu}\d]/u.test(followUp.slice(now.start, now.end))) return undefined;
  const rest = splitWords(followUp.slice(0, now.start) + followUp.slice(now.end));
  if (rest.some((other) => !readWord(other).isStopWord || isAspect(other))) return undefined;
  const titles = new Set(products.flatMap(splitWords));
  const old = findName(question, (text) => isNameWord(text) || titles.has(foldText(text)));
  return old && question.slice(0, old.start) + followUp.slice(now.start, now.end) + question.slice(old.end);
}

/** The longest run of words that may be a name and are not all numbers. */
function findName(text: string, isPart: (text: string) => boolean): Run | undefined {
  const runs: Run[] = [];
  let last: { start: number; end: number; length: number; isNamed: boolean } | undefined;
  for (const match of text.matchAll(word)) {
    const [part] = match;
    const end = match.index + part.length;
    if (!isPart(part)) last = undefined;
    else if (last === undefined || text.slice(last.end, match.index).trim() !== '')
      last = { start: match.index, end, length: 1, isNamed: isNameWord(part) && !isNumber(part) };
    else
      last = {
        start: last.start,
        end,
        length: last.length + 1,
        isNamed: last.isNamed || (isNameWord(part) && !isNumber(part)),
      };
    if (last?.isNamed === true) runs.push(last);
  }
  return runs.toSorted((a, b) => b.length - a.length)[0];
}

/** A number, or a word that no language has: those that mean something name no product. */
function isNameWord(text: string): boolean {
  const folded = foldText(text);
  if (isNumber(folded)) return true;
  const { isStopWord, weight, concepts } = readWord(folded);
  return !isStopWord && weight === 1 && concepts.length === 0 && !isAspect(folded);
}

function isNumber(text: string): boolean {
  return /^\d+$/u.test(text);
}
