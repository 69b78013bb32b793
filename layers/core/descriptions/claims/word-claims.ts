import type { ProductFacts } from '../facts/product-facts.ts';
import type { Hit, ReadSentence, WordForm } from '../words/read-sentence.ts';
import type { ClaimDraft } from './claim-draft.ts';
import { isIdleHit } from './idle-hits.ts';
import { partNear, saysOfPart } from './part-of-product.ts';
import { saysConcept } from './says-concept.ts';
import { saysWords } from './says-words.ts';

/** What a sentence says in words that claim something wherever they stand: materials, certificates, origins, properties. */
export function wordClaims(facts: ProductFacts, sentence: ReadSentence): readonly ClaimDraft[] {
  return sentence.hits.flatMap((hit) => {
    const { type, group } = hit.concept;
    if (type === 'aspect' || type === 'soft' || group === 'compatibility') return [];
    if (isIdleHit(facts, sentence, hit)) return [];
    return [{ type, from: hit.from, to: hit.to, attribute: supportOf(facts, sentence, hit) }];
  });
}

function supportOf(facts: ProductFacts, sentence: ReadSentence, hit: Hit): string | undefined {
  const isDenied = sentence.isDenied(hit.from, hit.to);
  if (!sentence.isDoubtful(hit.from, hit.to)) return supportOfHit(facts, sentence, hit, isDenied);
  return supportOfHit(facts, sentence, hit, true) ?? supportOfHit(facts, sentence, hit, false);
}

function supportOfHit(
  facts: ProductFacts,
  sentence: ReadSentence,
  hit: Hit,
  isDenied: boolean,
): string | undefined {
  const { concept } = hit;
  // A name that says "the best" proves nothing, nor does the label of a list.
  if (concept.group === 'superlatives') return wordsStand(facts, sentence, hit, isDenied);
  const saying = facts.facts.filter(
    (fact) => saysConcept(fact, concept, isDenied) && isTrusted(facts, fact, concept.type),
  );
  if (saying.length === 0)
    return wordsStand(facts, sentence, hit, isDenied) ?? lackStands(facts, sentence, hit);
  const part = partNear(facts, sentence, hit);
  if (part !== undefined) return saysOfPart(part, concept, isDenied) ? part.attribute : undefined;
  return (saying.find(({ isName }) => !isName) ?? saying[0])?.attribute;
}

/** The name of a product names a material that an attribute may contradict: then the attribute is right. */
function isTrusted({ facts }: ProductFacts, fact: ProductFacts['facts'][number], type: string): boolean {
  if (!fact.isName || type !== 'material') return true;
  return !facts.some(
    ({ isName, name, said }) =>
      !isName &&
      name.hits.some(({ concept }) => concept.id === 'material') &&
      said.hits.some(({ concept }) => concept.type === 'material'),
  );
}

function wordsStand(
  facts: ProductFacts,
  { forms }: ReadSentence,
  { from, to, concept }: Hit,
  isDenied: boolean,
) {
  const words = forms.slice(from, to).filter((form) => form !== undefined);
  if (words.length === 0) return undefined;
  return facts.facts.find(
    (fact) =>
      (!fact.isName || concept.group !== 'superlatives') &&
      saysWords(fact, words, isDenied) &&
      hasAsValue(fact, words, concept.group),
  )?.attribute;
}

/** "No added sugar" where an attribute says that there is no sugar. */
function lackStands({ facts, words }: ProductFacts, { forms, tokens }: ReadSentence, { from, to }: Hit) {
  const places = tokens.slice(from, to).map((_, offset) => from + offset);
  if (!places.some((at) => negating.test(tokens[at]?.text ?? ''))) return undefined;
  const said = places.flatMap((at) => {
    const [form, text] = [forms[at], tokens[at]?.text ?? ''];
    return form === undefined || negating.test(text) || words.isSoft(text) ? [] : form;
  });
  return facts.find((fact) => saysWords(fact, said, true))?.attribute;
}

const negating = /^(?:no|without|free|zero|bez)$/u;

/** A superlative stands in a value, such as an award, not in a label like "Best for". */
function hasAsValue(
  { said }: ProductFacts['facts'][number],
  words: readonly WordForm[],
  group: string,
): boolean {
  return group !== 'superlatives' || words.every(({ stem }) => said.stems.includes(stem));
}
