import type { ClaimType } from '#contract/descriptions.ts';
import type { ProductFacts } from '../facts/product-facts.ts';
import type { ReadSentence } from '../words/read-sentence.ts';
import type { ClaimDraft } from './claim-draft.ts';
import { saysWord } from './says-words.ts';

/** The words of a slot that neither the facts nor any list know. */
export function unknownIn(
  facts: ProductFacts,
  sentence: ReadSentence,
  { type, counts }: { readonly type: ClaimType; readonly counts?: RegExp },
  from: number,
  to: number,
): ClaimDraft | undefined {
  const { tokens, forms, hits, quantities } = sentence;
  const isYours = /^(?:your|their|every|twoj\p{L}*|swoj\p{L}*|wasz\p{L}*|kazd\p{L}*)$/u.test(
    tokens[from]?.text ?? '',
  );
  if (isYours) return undefined;
  const places = Array.from({ length: to - from }, (_, offset) => from + offset);
  const says = (fact: ProductFacts['facts'][number], at: number) => {
    const form = forms[at];
    return form !== undefined && saysWord(fact, form, sentence.isDenied(at, at + 1));
  };
  const unknown = places.filter((at) => {
    const token = tokens[at];
    return (
      token?.type === 'word' &&
      forms[at] !== undefined &&
      !numeral.test(token.text) &&
      !quantities.some((quantity) => at >= quantity.at && at < quantity.end) &&
      !abstract.test(token.text) &&
      !adverb.test(token.text) &&
      (!facts.words.isSoft(token.text) || counts?.test(token.text) === true) &&
      !hits.some((hit) => at >= hit.from && at < hit.to)
    );
  });
  const unsupported = unknown.filter((at) => {
    return !facts.facts.some((fact) => says(fact, at));
  });
  const [first] = unknown;
  const last = unknown.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const isSupported = unsupported.length === 0;
  const bearing = facts.facts.find((fact) => unknown.some((at) => says(fact, at)));
  return { type, from: first, to: last + 1, attribute: isSupported ? bearing?.attribute : undefined };
}

const numeral =
  /^(?:\d[\d.,]*|one|single|pair|couple|pojedyncz\p{L}*|para|pare|two|three|four|five|six|seven|eight|nine|ten|several|many|both|jeden|jedn\p{L}*|dwa|dwie|dwiema|dwoch|trzy|trzema|trzech|cztery|czterema|piec|szesc|kilka|kilkoma|wiele|obie)$/u;
/** How something is done is nothing that a thing has. */
const adverb = /^[a-z]{3,}ly$/u;
/** English words that end so name what nobody can check: kindness, friendship. */
const abstract = /(?:ness|ship|hood|dom|ism)$/u;
