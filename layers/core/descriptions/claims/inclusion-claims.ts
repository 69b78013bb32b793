import type { ProductFacts } from '../facts/product-facts.ts';
import type { ReadSentence } from '../words/read-sentence.ts';
import type { ClaimDraft } from './claim-draft.ts';
import { unknownIn } from './unknown-in.ts';

/** What says that the words before it lie in the box, in the words that may stand there. */
const endings: readonly (readonly RegExp[])[] = [
  [/^(?:is|are|comes?|come)$/u, /^(?:included|supplied|provided)$/u],
  [/^comes?$/u, /^with$/u, /^(?:it|them)$/u],
  [/^(?:is|are|comes?|lies?|waits?)$/u, /^in$/u, /^the$/u, /^(?:box|set|package|pack)$/u],
  [/^(?:jest|sa)$/u, /^(?:dolaczon\p{L}*|w)$/u, /^(?:zestawie|komplecie|pudelku|opakowaniu)?$/u],
  [/^w$/u, /^(?:zestawie|komplecie)$/u],
];
/** One of these parts of words stands wherever an ending does. */
const hinting = /inclu|suppl|provid|com|box|set|pack|zestaw|komple|pude|do[łl][ąa]cz|opakow/iu;
const border = /^(?:[.,;:!?()]|and|but|or|i|oraz|a|ale|lub|that|which|ktor\p{L}*|w|with|z|ze)$/u;
const denying = /^(?:not|no|never|nie|bez|without|brak)$/u;
const longest = 5;

/** What a sentence says that a box holds, before it says so: "an illustrated guide comes with it". */
export function inclusionClaims(facts: ProductFacts, sentence: ReadSentence): readonly ClaimDraft[] {
  const { tokens } = sentence;
  if (!hinting.test(sentence.text)) return [];
  return tokens.flatMap((_, at) => {
    if (!endings.some((words) => words.every((word, offset) => stands(word, tokens, at + offset)))) return [];
    let from = at;
    while (from > 0 && at - from < longest && !border.test(tokens[from - 1]?.text ?? '')) from -= 1;
    if (tokens.slice(from, at + 2).some(({ text }) => denying.test(text))) return [];
    return unknownIn(facts, sentence, { type: 'feature' }, from, at) ?? [];
  });
}

function stands(word: RegExp, tokens: ReadSentence['tokens'], at: number): boolean {
  return word.test('') || word.test(tokens[at]?.text ?? '');
}
