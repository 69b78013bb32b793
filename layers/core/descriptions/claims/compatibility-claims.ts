import type { Fact, ProductFacts } from '../facts/product-facts.ts';
import type { Hit, ReadSentence, WordForm } from '../words/read-sentence.ts';
import type { ClaimDraft } from './claim-draft.ts';
import { isSameWord, saysWord } from './says-words.ts';
import { saysConcept } from './says-concept.ts';

const border =
  /^(?:[,;.:()!?]|so|because|which|that|when|while|and|but|wiec|dzieki|ktor\p{L}*|gdy|a|i|oraz|ale)$/u;
/** "Bluetooth devices" says no more than Bluetooth. */
const generic =
  /^(?:phones?|smartphones?|tablets?|telefon\p{L}*|smartfon\p{L}*|tablet\p{L}*|devices?|products?|models?|systems?|equipment|gear|appliances?|accessor\p{L}*|urzadz\p{L}*|produkt\p{L}*|model\p{L}*|sprzet\p{L}*|akcesori\p{L}*)$/u;
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
      object.words.every((word) => saysObject(fact, word, isDenied)),
    )?.attribute;
    const spread = object.words.every((word) => facts.facts.some((fact) => saysObject(fact, word, isDenied)));
    const other = isDenied ? facts.facts.find((fact) => saysOther(fact, object.words))?.attribute : undefined;
    const first = facts.facts.find((fact) => object.words.some((word) => saysObject(fact, word, isDenied)));
    return [
      {
        type: 'compatibility' as const,
        from: hit.from,
        to: object.to,
        attribute: attribute ?? other ?? (spread ? first?.attribute : undefined),
      },
    ];
  });
}

/** "Axle: front" denies the rear one. */
function saysOther({ name, said, denies, isName }: Fact, words: readonly WordForm[]): boolean {
  const holds = (read: Fact['name'], word: WordForm) =>
    read.forms.some((form) => form !== undefined && isSameWord(form, word));
  return (
    !isName &&
    denies === 'nothing' &&
    words.length > 1 &&
    words.some((word) => holds(name, word)) &&
    !words.some((word) => holds(said, word))
  );
}

/** A word of an object, or its number: "iPhone 12". */
function saysObject(fact: Fact, word: WordForm, isDenied: boolean): boolean {
  return (
    saysWord(fact, word, isDenied) ||
    (/^\d/u.test(word.stem) && fact.said.tokens.some(({ text }) => text === word.stem))
  );
}

function objectOf({ words }: ProductFacts, { tokens, forms, hits, quantities }: ReadSentence, hit: Hit) {
  const found: WordForm[] = [];
  let to = hit.to;
  for (let at = hit.to; at < tokens.length && at < hit.to + longestObject; at += 1) {
    const token = tokens[at];
    if (token === undefined || (border.test(token.text) && at > hit.to)) break;
    const form = forms[at];
    // Those for whom and what has its own claim is told of apart.
    const isKnown = hits.some(
      ({ concept, from, to: end }) =>
        at >= from &&
        at < end &&
        concept.group !== 'features' &&
        (concept.type !== 'aspect' || concept.id === 'age'),
    );
    const isMeasured = quantities.some((it) => it.unit !== undefined && at >= it.at && at < it.end);
    if (isMeasured || generic.test(token.text)) continue;
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
