import { foldText } from '../../knowledge/fold-text.ts';
import { readLexiconLines } from '../../knowledge/lexicon/lexicon-lines.ts';
import { placeWords } from '../../knowledge/lexicon/place-words.ts';
import { readWord } from '../../knowledge/lexicon/read-word.ts';

const places: ReadonlySet<string> = new Set(
  readLexiconLines([placeWords]).flatMap(({ entries }) =>
    entries.flatMap((entry) => (entry.length === 1 ? entry : [])),
  ),
);
const word = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;
const prepositions: ReadonlySet<string> = new Set('to in from for within do w we z ze na dla'.split(' '));

interface Place {
  readonly start: number;
  readonly end: number;
  readonly meaning: string;
}

/** `question` about the place that `followUp` names instead of its own; undefined where one of them names none or both the same. */
export function swapPlace(question: string, followUp: string): string | undefined {
  const [old, now] = [findPlace(question), findPlace(followUp)];
  if (old === undefined || now === undefined || old.meaning === now.meaning) return undefined;
  return question.slice(0, old.start) + followUp.slice(now.start, now.end) + question.slice(old.end);
}

/** The first place a text names, with the preposition before it: "to Germany", "do Niemiec". */
function findPlace(text: string): Place | undefined {
  const words = [...text.matchAll(word)];
  const at = words.findIndex(([one]) => meaningOf(one) !== undefined);
  const named = words[at];
  if (named === undefined) return undefined;
  const before = words[at - 1];
  const isLed = before !== undefined && prepositions.has(foldText(before[0]));
  return {
    start: isLed ? before.index : named.index,
    end: named.index + named[0].length,
    meaning: meaningOf(named[0]) ?? '',
  };
}

/** What place a word means, in whatever form and language; undefined for other words. */
function meaningOf(text: string): string | undefined {
  const known = readWord(foldText(text));
  const isPlace = [...known.writings].some((writing) => places.has(writing));
  return isPlace && known.concepts.length > 0
    ? known.concepts.toSorted((a, b) => a - b).join(' ')
    : undefined;
}
