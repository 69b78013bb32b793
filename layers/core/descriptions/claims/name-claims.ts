import { foldText } from '../../knowledge/fold-text.ts';
import type { ProductFacts } from '../facts/product-facts.ts';
import type { ReadSentence } from '../words/read-sentence.ts';
import { lettersAt } from '../words/place-tokens.ts';
import type { ClaimDraft } from './claim-draft.ts';
import { saysWord } from './says-words.ts';

const capital = /^\p{Lu}/u;
const allCapitals = /^\p{Lu}{2,}$/u;
const standard = /^(?:ip|ipx|iso|en|din|pn|upf|spf|ce|ral|ansi|astm|iec|gs)/u;

/** Names and codes that a sentence brings in: of other brands, technologies, standards. */
export function nameClaims(facts: ProductFacts, sentence: ReadSentence): readonly ClaimDraft[] {
  const isTitle = isInTitleCase(sentence);
  return sentence.tokens.flatMap((token, at) => {
    const written = sentence.text.slice(token.start, token.end);
    if (token.type === 'code')
      return [draftOf(facts, sentence, at, standard.test(token.text) ? 'certificate' : 'feature')];
    if (token.type !== 'word' || !capital.test(written) || opensSentence(sentence, at)) return [];
    if (sentence.hits.some(({ from, to }) => at >= from && at < to)) return [];
    if (sentence.quantities.some((quantity) => at >= quantity.at && at < quantity.end)) return [];
    if (sentence.stems[at] === undefined || facts.words.isSoft(token.text)) return [];
    if (isTitle && !allCapitals.test(written)) return [];
    const draft = draftOf(facts, sentence, at, 'feature');
    return draft.attribute === undefined ? [draft] : [];
  });
}

function draftOf(
  { facts }: ProductFacts,
  sentence: ReadSentence,
  at: number,
  type: ClaimDraft['type'],
): ClaimDraft {
  const { forms, tokens, isDenied } = sentence;
  const token = tokens[at];
  const written = token === undefined ? '' : lettersAt(sentence, token);
  const word = tokens[at]?.text ?? '';
  const form = forms[at] ?? { stem: word, root: word };
  const plain = form.stem.replace(/[^\p{L}\p{N}]+/gu, '');
  const attribute = facts.find(
    (fact) =>
      (holdsName(fact, written) && saysWord(fact, form, isDenied(at, at + 1))) ||
      (/\d/u.test(plain) &&
        [fact.said, fact.name].some(({ tokens: held }) =>
          held
            .map(({ text }) => text)
            .join('')
            .replace(/[^\p{L}\p{N}]+/gu, '')
            .includes(plain),
        )),
  )?.attribute;
  return { type, from: at, to: at + 1, attribute };
}

/** Names are compared letter by letter, marks too, but for an ending: one letter more makes another brand. */
function holdsName({ said, name }: ProductFacts['facts'][number], word: string): boolean {
  return [said, name].some((read) => read.tokens.some((token) => isSameName(lettersAt(read, token), word)));
}

const longestEnding = 3;
const ending = /^(?:'?(?:s|a|u|y|em|ie|owi|ow|om|ach|ami)|i|e)$/u;
/** Endings of names in -a, which lose it in the other cases: Wrona, Wronie, Wronę. */
const ofA = /^(?:y|i|ie|e|o|u|om|ach|ami)$/u;

function isSameName(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short === long) return true;
  if (short.length <= longestEnding) return false;
  if (long.startsWith(short)) return ending.test(foldText(long.slice(short.length)));
  const root = short.slice(0, -1);
  const isOfA = [one, other].some((name) => name === `${root}a`);
  return (
    isOfA &&
    root.length >= longestEnding &&
    long.startsWith(root) &&
    ofA.test(foldText(long.slice(root.length)))
  );
}

function opensSentence({ tokens }: ReadSentence, at: number): boolean {
  const before = tokens.slice(0, at).findLast(({ text }) => !/^["'„“”«»*_#()-]$/u.test(text));
  return before === undefined || /^[.!?:;•]$/u.test(before.text);
}

/** In a title most words begin with a capital, whatever they are. */
function isInTitleCase({ text, tokens }: ReadSentence): boolean {
  const [, ...words] = tokens.filter(({ type, end, start }) => type === 'word' && end - start > 3);
  const capitals = words.filter(({ start }) => capital.test(text.slice(start, start + 1)));
  return words.length > 1 && capitals.length * 2 > words.length;
}
