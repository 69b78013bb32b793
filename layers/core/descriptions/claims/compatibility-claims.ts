import type { ProductFacts } from '../facts/product-facts.ts';
import type { Hit, ReadSentence } from '../words/read-sentence.ts';
import type { ClaimDraft } from './claim-draft.ts';
import { saysStem } from './says-words.ts';
import { saysConcept } from './says-concept.ts';

const border =
  /^(?:[,;.:()!?]|so|because|which|that|when|while|and|but|wiec|dzieki|ktor\p{L}*|gdy|a|i|oraz|ale)$/u;
const longestObject = 7;

/** With what a sentence says a product goes. */
export function compatibilityClaims(facts: ProductFacts, sentence: ReadSentence): readonly ClaimDraft[] {
  return sentence.hits.flatMap((hit) => {
    if (hit.concept.group !== 'compatibility') return [];
    const isDenied = sentence.isDenied(hit.from, hit.to);
    const object = objectOf(facts, sentence, hit);
    if (hit.concept.id === 'universal') {
      const attribute = facts.facts.find((fact) => saysConcept(fact, hit.concept, isDenied))?.attribute;
      return [{ type: 'compatibility' as const, from: hit.from, to: hit.to, attribute }];
    }
    if (object.stems.length === 0) return [];
    const attribute = facts.facts.find((fact) =>
      object.stems.every((stem) => saysStem(fact, stem, isDenied)),
    )?.attribute;
    const spread = object.stems.every((stem) => facts.facts.some((fact) => saysStem(fact, stem, isDenied)));
    const first = facts.facts.find((fact) => object.stems.some((stem) => saysStem(fact, stem, isDenied)));
    return [
      {
        type: 'compatibility' as const,
        from: hit.from,
        to: object.to,
        attribute: attribute ?? (spread ? first?.attribute : undefined),
      },
    ];
  });
}

function objectOf({ words }: ProductFacts, { tokens, stems, hits }: ReadSentence, hit: Hit) {
  const found: string[] = [];
  let to = hit.to;
  for (let at = hit.to; at < tokens.length && at < hit.to + longestObject; at += 1) {
    const token = tokens[at];
    if (token === undefined || (border.test(token.text) && at > hit.to)) break;
    const stem = stems[at];
    // Those for whom and what has its own claim is told of apart.
    const isKnown = hits.some(
      ({ concept, from, to: end }) =>
        at >= from && at < end && concept.group !== 'features' && concept.type !== 'aspect',
    );
    if (stem !== undefined && !isKnown && !words.isSoft(token.text)) {
      found.push(stem);
      to = at + 1;
    } else if (token.type === 'number') {
      found.push(token.text);
      to = at + 1;
    }
  }
  return { stems: found, to };
}
