import type { Fact, ProductFacts } from '../facts/product-facts.ts';
import type { ReadSentence } from '../words/read-sentence.ts';
import type { ClaimDraft } from './claim-draft.ts';
import { isSameWord, saysWord } from './says-words.ts';

/** "Not included", "sold separately": the shop has the thing, the box does not. */
const apart =
  /\b(?:not (?:included|supplied|provided)|sold separately|available separately|extra charge|brak w (?:zestawie|komplecie)|nie (?:dolaczono|zawiera)|(?:sprzedawan|dostepn|do kupienia|kupowan)\S* (?:osobno|oddzielnie)|niedolaczon\S*)/u;
const included =
  /^(?:included|includes|include|including|comes|come|supplied|provided|box|complete|pudelku|opakowaniu|znajdziesz|zestawie|zestaw|komplecie|dolaczon\p{L}*|zawiera)$/u;

/** What a sentence promises although an attribute says that the product lacks it, or that it is sold apart. */
export function lackClaims(facts: ProductFacts, sentence: ReadSentence): readonly ClaimDraft[] {
  const isIncluding =
    sentence.tokens.some(({ text }) => included.test(text)) && !apart.test(wordsOf(sentence));
  return facts.facts.flatMap((fact) => {
    const isLack = fact.denies === 'name' && fact.name.quantities.length === 0;
    const isApart = isIncluding && apart.test(wordsOf(fact.said));
    return isLack || isApart ? (promised(facts, fact, sentence) ?? []) : [];
  });
}

function wordsOf({ tokens }: ReadSentence): string {
  return tokens.map(({ text }) => text).join(' ');
}

/** Where a sentence names all of what an attribute is called, unless it denies it or another attribute bears it out. */
function promised({ facts }: ProductFacts, fact: Fact, sentence: ReadSentence): ClaimDraft | undefined {
  const words = fact.name.forms.filter((form) => form !== undefined);
  const isDenying = words.length === 0 || fact.name.tokens.some((_, at) => fact.name.isDenied(at, at + 1));
  if (isDenying) return undefined;
  const places = words.map((word) =>
    sentence.forms.findIndex((form) => form !== undefined && isSameWord(form, word)),
  );
  const [from, to] = [Math.min(...places), Math.max(...places) + 1];
  if (from < 0 || sentence.isDenied(from, to) || sentence.isDoubtful(from, to)) return undefined;
  const isHeld = facts.some((other) => other !== fact && words.every((word) => saysWord(other, word, false)));
  return isHeld ? undefined : { type: 'feature', from, to, attribute: undefined };
}
