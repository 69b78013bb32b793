import type { Statement } from '../../statements/read-statement.ts';
import type { SourceStatements } from './source-statements.ts';

/** Whether a sentence stands word for word in its source, alone or after the title: "Borealis 2 – weight: 2.35 kg". */
export function quotesSource(sentence: Statement, { sentences, title }: SourceStatements): boolean {
  const told = wordsOf(sentence);
  if (told === '') return false;
  const name = title === undefined ? '' : wordsOf(title);
  return sentences.some(({ statement }) => {
    const held = wordsOf(statement);
    return told === held || told === `${name} ${held}`;
  });
}

function wordsOf({ tokens }: Statement): string {
  return tokens
    .filter(({ type }) => type !== 'sign')
    .map(({ text }) => text)
    .join(' ');
}
