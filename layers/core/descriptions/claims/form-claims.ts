import { stemWord } from '../../knowledge/stem-word.ts';
import type { ProductFacts } from '../facts/product-facts.ts';
import type { ReadSentence } from '../words/read-sentence.ts';
import { wordRoot } from '../voices/word-root.ts';
import type { ClaimDraft } from './claim-draft.ts';
import { isSameStem, saysWord } from './says-words.ts';

/** Endings and beginnings by which a word names a property, whatever it is made of. */
const property =
  /(?:(?<=\p{L}{2})(?:proof|tight|grade)|resistant|repellent|repelling|washable|wicking|absorbing|controlled|powered|operated|certified)$|^(?:anti|multi|non|hypo|thermo|self)[a-z]{4,}$|(?:odporn|szczeln|chlonn)\p{L}{1,4}$|^(?:anty|wielo|samo|przeciw|termo|hipo|nie(?=\p{L}{4,}(?:aln|liw|ujac|ajac)))\p{L}{4,}(?:n|w|t|c)(?:y|a|e|ego|ej|emu|ym|ych|ymi|i|ie|iego|iej|im|ich)$/u;
const hyphenSoft =
  /^(?:must-have|well-\p{L}+|eye-catching|hard-working|down-to-earth|one-of-a-kind|long-lasting|high-quality|state-of-the-art|day-to-day|laid-back|easy-to-\p{L}+|ready-to-\p{L}+|go-to|top-\p{L}+|good-\p{L}+|all-day|everyday-\p{L}+|feel-good|\p{L}+-style|\p{L}+-inspired|\p{L}+-looking|\p{L}+-minded|\p{L}+-quality)$/u;
/** "Bezszwowy", but not "bezpieczny". */
const lacking =
  /^bez(?!piecz|intere|cen|kres|radn|litos|poszl|konkur|sen|warunk|trosk|blad|wstyd|mysl|posred|namiet|kompromis|wzgled|problem|wysil|stres)\p{L}{3,}(?:n|ow|w|t)(?:y|a|e|ego|ej|emu|ym|ych|ymi|i|o)$/u;
const joined = /^[-‐‑]$/u;
/** "Dwukomorowy", "czteroosobowy": how many of what. */
const counted =
  /^(dwu|trzy|troj|cztero|piecio|szescio|siedmio|osmio|dziewiecio|dziesiecio)(\p{L}{2,}(?:ow|n|sk|t|st)(?:y|a|e|ego|ej|emu|ym|ych|ymi|i))$/u;
const counts: Readonly<Record<string, number>> = {
  dwu: 2,
  trzy: 3,
  troj: 3,
  cztero: 4,
  piecio: 5,
  szescio: 6,
  siedmio: 7,
  osmio: 8,
  dziewiecio: 9,
  dziesiecio: 10,
};

/** Properties known by the form of their words: "bite-resistant", "antypoślizgowy", "trzykomorowa". */
export function formClaims(facts: ProductFacts, sentence: ReadSentence): readonly ClaimDraft[] {
  const { tokens, hits, stems, quantities } = sentence;
  const isMeasured = (at: number) =>
    quantities.some((quantity) => quantity.unit !== undefined && at >= quantity.at && at < quantity.end);
  const isHit = (at: number) =>
    hits.some(({ from, to, concept }) => at >= from && at < to && concept.type !== 'aspect');
  return tokens.flatMap((token, at) => {
    if (token.type !== 'word' || isHit(at) || isMeasured(at)) return [];
    const number = counted.exec(token.text);
    if (number !== null) return [countedDraft(facts, sentence, at, number)];
    const isCompound =
      joined.test(tokens[at + 1]?.text ?? '') &&
      tokens[at + 1]?.isAttached === true &&
      tokens[at + 2]?.isAttached === true;
    if (
      isCompound &&
      tokens[at + 2]?.type === 'word' &&
      !isHit(at + 2) &&
      !joined.test(tokens[at - 1]?.text ?? '')
    ) {
      const words = [at, at + 2].filter(
        (place) =>
          stems[place] !== undefined &&
          !facts.words.isSoft(tokens[place]?.text ?? '') &&
          !(place === at + 2 && tokens[place]?.text === 'free'),
      );
      if (words.length === 0 || hyphenSoft.test(`${token.text}-${tokens[at + 2]?.text ?? ''}`)) return [];
      return [draftOf(facts, sentence, words, at, at + 3)];
    }
    if (lacking.test(token.text)) return [lackDraft(facts, sentence, at)];
    return property.test(token.text) && !facts.words.isSoft(token.text)
      ? [draftOf(facts, sentence, [at], at, at + 1)]
      : [];
  });
}

function draftOf(
  { facts }: ProductFacts,
  { forms, isDenied }: ReadSentence,
  words: readonly number[],
  from: number,
  to: number,
): ClaimDraft {
  const attribute = facts.find((fact) =>
    words.every((at) => {
      const form = forms[at];
      return form !== undefined && saysWord(fact, form, isDenied(from, to));
    }),
  )?.attribute;
  return { type: 'feature', from, to, attribute };
}

/** "Bezzapachowy": without what an attribute says it lacks. */
function lackDraft({ facts }: ProductFacts, { forms, tokens }: ReadSentence, at: number): ClaimDraft {
  const rest = tokens[at]?.text.replace(/^bez/u, '') ?? '';
  const word = { stem: stemWord(rest), root: wordRoot(rest) };
  const whole = forms[at];
  const attribute = facts.find(
    (fact) => saysWord(fact, word, true) || (whole !== undefined && saysWord(fact, whole, false)),
  )?.attribute;
  return { type: 'feature', from: at, to: at + 1, attribute };
}

function countedDraft(
  { facts }: ProductFacts,
  { forms }: ReadSentence,
  at: number,
  [, prefix = '', rest = '']: RegExpExecArray,
): ClaimDraft {
  const value = counts[prefix] ?? 0;
  const whole = forms[at];
  const attribute = facts.find(
    (fact) =>
      (whole !== undefined && saysWord(fact, whole, false)) ||
      [...fact.said.quantities, ...fact.name.quantities].some(
        ({ values, nouns }) =>
          values.includes(value) &&
          [...nouns, ...fact.name.stems].some(
            (noun) => noun !== undefined && (isSameStem(noun, rest) || rest.startsWith(noun.slice(0, 4))),
          ),
      ),
  )?.attribute;
  return { type: 'number', from: at, to: at + 1, attribute };
}
