import { readLexiconLines } from './lexicon-lines.ts';
import { readWord } from './read-word.ts';
import { serviceWords } from './service-words.ts';

const services: ReadonlySet<string> = new Set(
  readLexiconLines([serviceWords]).flatMap(({ entries }) =>
    entries.flatMap((entry) => (entry.length === 1 ? entry : [])),
  ),
);

/** Whether a folded word speaks of what every shop does: delivery, payment, returns. Letters decide: a stem may be two words'. */
export function isServiceWord(word: string): boolean {
  return [...readWord(word).writings].some((writing) => services.has(writing) && isWrittenSo(word, writing));
}

function isWrittenSo(word: string, writing: string): boolean {
  return writing.endsWith('*') ? word.startsWith(writing.slice(0, -1)) : word === writing;
}
