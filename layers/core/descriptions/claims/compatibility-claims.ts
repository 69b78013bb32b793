import type { ProductFacts } from '../facts/product-facts.ts';
import type { Hit, ReadSentence, WordForm } from '../words/read-sentence.ts';
import type { ClaimDraft } from './claim-draft.ts';
import { saysWord } from './says-words.ts';
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
    if (object.words.length === 0) return [];
    const attribute = facts.facts.find((fact) =>
      object.words.every((word) => saysWord(fact, word, isDenied)),
    )?.attribute;
    const spread = object.words.every((word) => facts.facts.some((fact) => saysWord(fact, word, isDenied)));
    const first = facts.facts.find((fact) => object.words.some((word) => saysWord(fact, word, isDenied)));
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

function objectOf({ words }: ProductFacts, { tokens, forms, hits }: ReadSentence, hit: Hit) {
  const found: WordForm[] = [];
  let to = hit.to;
  for (let at = hit.to; at < tokens.length && at < hit.to + longestObject; at += 1) {
    const token = tokens[at];
    if (token === undefined || (border.test(token.text) && at > hit.to)) break;
    const form = forms[at];
    // Those for whom and what has its own claim is told of apart.
    const isKnown = hits.some(
      ({ concept, from, to: end }) =>
        at >= from && at < end && concept.group !== 'features' && concept.type !== 'aspect',
    );
    if (form !== undefined && !isKnown && !words.isSoft(token.text)) {
      found.push(form);
      to = at + 1;
    } else if (token.type === 'number') {
      found.push({ stem: token.text, root: token.text });
      to = at + 1;
    }
  }
  return { words: found, to };
}
