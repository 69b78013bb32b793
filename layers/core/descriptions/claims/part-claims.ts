import type { Fact, ProductFacts } from '../facts/product-facts.ts';
import type { ReadSentence } from '../words/read-sentence.ts';
import type { ClaimDraft } from './claim-draft.ts';
import { isSameWord, saysWord } from './says-words.ts';

const opening =
  /^(?:the|a|an|its|this|these|with|and|of|in|for|two|three|four|z|ze|ten|ta|to|jego|jej|oraz|i|,|)$/u;
const saying = /^(?:is|are|jest|sa|z|ze|of|in)$/u;
/** "Bulb of up to 40 W" says no property. */
const particle = /^(?:box|package|set|up|over|under|more|less|about|around|at|least|most|nearly)$/u;
const verb = /(?:uje|uja|aje|aja|ywa|ywaja|iwa|iaja|adza|asza|isz|esz|asz|ysz|[bcflmnprswz]i)$/u;
const adverb = /^[a-z]{3,}ly$/u;
const yes = /^(?:yes|true|tak)$/iu;
const after = /^(?:from|of|with|by|in|into|to|on)$/u;
const supposing = /^(?:when|once|if|until|before|after|while|gdy|kiedy|jesli|jezeli|zanim)$/u;
const article = /^(?:a|an|the)$/u;

/** What a sentence says of a part that an attribute speaks of, in words that no list holds: "the rosewood neck". */
export function partClaims(facts: ProductFacts, sentence: ReadSentence): readonly ClaimDraft[] {
  const { tokens, forms } = sentence;
  return tokens.flatMap((_, at) => {
    const form = forms[at];
    if (form === undefined || !facts.facts.some((fact) => isCalled(fact, form))) return [];
    return [modifierBefore(tokens, at, facts.language), complementAfter(tokens, at)].flatMap((place) =>
      place !== undefined && isUnknown(facts, sentence, place)
        ? [{ type: 'feature' as const, from: place, to: place + 1, attribute: undefined }]
        : [],
    );
  });
}

/** Whether an attribute that is no yes or no has this word for its head. */
function isCalled(
  { name, value, isName, denies }: Fact,
  form: NonNullable<ReadSentence['forms'][number]>,
): boolean {
  const words = name.forms.filter((it) => it !== undefined);
  return !isName && denies === 'nothing' && !yes.test(value) && words.some((word) => isSameWord(word, form));
}

function modifierBefore(tokens: ReadSentence['tokens'], at: number, language: string): number | undefined {
  const isDoing = language === 'pl' && verb.test(tokens[at - 1]?.text ?? '');
  return opening.test(tokens[at - 2]?.text ?? '') && !isDoing ? at - 1 : undefined;
}

function complementAfter(tokens: ReadSentence['tokens'], at: number): number | undefined {
  if (!saying.test(tokens[at + 1]?.text ?? '') || isScene(tokens, at)) return undefined;
  const place = article.test(tokens[at + 2]?.text ?? '') ? at + 3 : at + 2;
  // "Turned from resin" speaks of resin, and that has its own claim.
  const isMade = (tokens[place]?.text ?? '').endsWith('ed') && after.test(tokens[place + 1]?.text ?? '');
  return isMade ? undefined : place;
}

/** "When the jar is empty": what may be, not what is. */
function isScene(tokens: ReadSentence['tokens'], at: number): boolean {
  return tokens.slice(Math.max(0, at - 3), at).some(({ text }) => supposing.test(text));
}

function isUnknown(facts: ProductFacts, sentence: ReadSentence, at: number): boolean {
  const { tokens, forms, hits, quantities } = sentence;
  const form = forms[at];
  const token = tokens[at];
  return (
    token?.type === 'word' &&
    form !== undefined &&
    !particle.test(token.text) &&
    !adverb.test(token.text) &&
    !facts.words.isSoft(token.text) &&
    !hits.some(({ from, to }) => at >= from && at < to) &&
    !quantities.some((quantity) => at >= quantity.at && at < quantity.end) &&
    !facts.facts.some((fact) => saysWord(fact, form, sentence.isDenied(at, at + 1)))
  );
}
