import type { Fact, ProductFacts } from '../facts/product-facts.ts';
import type { Hit, ReadSentence, WordForm } from '../words/read-sentence.ts';
import type { ClaimDraft } from './claim-draft.ts';
import { isIdleHit } from './idle-hits.ts';
import { partNear, saysOfPart } from './part-of-product.ts';
import { saysAudience } from './says-audience.ts';
import { saysByRating } from './says-by-rating.ts';
import { saysConcept } from './says-concept.ts';
import { excludes } from './excludes.ts';
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
  const isDenied = sentence.isDenied(hit.from, hit.to) && !tellsLack(sentence, hit);
  if (!sentence.isDoubtful(hit.from, hit.to)) return supportOfHit(facts, sentence, hit, isDenied);
  return supportOfHit(facts, sentence, hit, true) ?? supportOfHit(facts, sentence, hit, false);
}

/** "Nic nie przywiera": what the words for it deny, the sentence does not deny again. */
function tellsLack({ tokens }: ReadSentence, { from, to }: Hit): boolean {
  return tokens.slice(from, to).some(({ text }) => /^(?:nie|not|does|never|no)$/u.test(text));
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
  const isWhole = isSolid(sentence, hit);
  const saying = facts.facts.filter(
    (fact) =>
      (saysConcept(fact, concept, isDenied) ||
        (isDenied && excludes(fact, concept)) ||
        (!isDenied &&
          (saysByRating(fact, concept) || saysAudience(fact, concept) || isMeasuredIn(fact, concept.id)))) &&
      isTrusted(facts, fact, concept.type) &&
      !(isWhole && isThin(fact)),
  );
  if (saying.length === 0)
    return (
      wordsStand(facts, sentence, hit, isDenied || tellsLack(sentence, hit)) ??
      lackStands(facts, sentence, hit)
    );
  const part = partNear(facts, sentence, hit);
  if (part !== undefined) return saysOfPart(part, concept, isDenied) ? part.attribute : undefined;
  return (saying.find(({ isName }) => !isName) ?? saying[0])?.attribute;
}

/** "Solid oak" is no veneer. */
function isSolid({ tokens }: ReadSentence, { from, concept }: Hit): boolean {
  return (
    concept.type === 'material' &&
    [tokens[from - 1], tokens[from - 2], tokens[from]].some((token) => solid.test(token?.text ?? ''))
  );
}

function isThin({ said, name }: Fact): boolean {
  return [...said.tokens, ...name.tokens].some(({ text }) => thin.test(text));
}

const solid =
  /^(?:solid|pure|massive|real|genuine|lit(?:y|a|e|ego|ej|ym)|czyst(?:y|a|e|ego|ej|ym)|prawdziw\p{L}*)$/u;
const thin =
  /^(?:veneer\p{L}*|plated|filled|coated|laminate\p{L}*|coating|plating|look|effect|imitation|faux|foil|print|okleina|okleinowan\p{L}*|fornir\p{L}*|laminat\p{L}*|laminowan\p{L}*|pozlacan\p{L}*|posrebrzan\p{L}*|platerowan\p{L}*|imitac\p{L}*|dekor|powlok\p{L}*)$/u;

/** What an attribute measures, a product has: who tells a charging time says that a thing is charged. */
const measuredIn: Readonly<Record<string, string>> = {
  scented: 'scent',
  flavour: 'flavour',
  rechargeable: 'charge-time',
  charging: 'charge-time',
  display: 'screen',
  motor: 'speed',
};

function isMeasuredIn({ name, said, denies, isName }: Fact, id: string): boolean {
  if (id === 'adjustable') return !isName && said.quantities.some(isStretch);
  const aspect = measuredIn[id];
  return !isName && denies === 'nothing' && name.hits.some(({ concept }) => concept.id === aspect);
}

/** From 44 to 54 cm. */
function isStretch({ range, unit }: Fact['said']['quantities'][number]): boolean {
  return range === 'low' && unit?.dimension === 'metre';
}

/**
 * The name of a product names a material that an attribute may contradict: then the attribute is right. The name of a
 * colour is no material.
 */
function isTrusted({ facts }: ProductFacts, fact: Fact, type: string): boolean {
  if (type === 'material' && fact.name.hits.some(({ concept }) => concept.id === 'colour')) return false;
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
