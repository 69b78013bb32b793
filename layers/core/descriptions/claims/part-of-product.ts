import type { Fact, ProductFacts } from '../facts/product-facts.ts';
import type { Hit, ReadSentence } from '../words/read-sentence.ts';
import type { Concept } from '../words/word-index.ts';
import { saysConcept } from './says-concept.ts';
import { isSameStem } from './says-words.ts';

const generic = /^(?:material|colour)$/u;
const border = /^(?:[,;.:()]|and|with|or|on|under|over|in|a|i|oraz|z|ze|na|pod|nad|w|lub|but|ale)$/u;
const reach = 3;

/** The attribute of a part that a material or colour is told of: of "wool lining" the lining's, where there is one. */
export function partNear({ facts }: ProductFacts, sentence: ReadSentence, hit: Hit): Fact | undefined {
  if (hit.concept.type !== 'material' && hit.concept.group !== 'colours') return undefined;
  const around = stemsAround(sentence, hit);
  return facts.find(
    (fact) =>
      !fact.isName &&
      fact.said.hits.some(({ concept }) => concept.group === hit.concept.group) &&
      !fact.name.hits.some(({ concept }) => generic.test(concept.id)) &&
      fact.name.stems.some((stem) => stem !== undefined && around.some((it) => isSameStem(it, stem))),
  );
}

/** Whether the attribute of a part says it. */
export function saysOfPart(part: Fact, concept: Concept, isDenied: boolean): boolean {
  return saysConcept(part, concept, isDenied);
}

function stemsAround({ tokens, stems }: ReadSentence, { from, to }: Hit): readonly string[] {
  let start = from;
  while (start > 0 && from - start < reach && !border.test(tokens[start - 1]?.text ?? '')) start -= 1;
  let end = to;
  while (end < tokens.length && end - to < reach && !border.test(tokens[end]?.text ?? '')) end += 1;
  // "Podszewka z wełny": what the material is the material of stands before its preposition.
  const isOf = /^(?:z|ze)$/u.test(tokens[from - 1]?.text ?? '');
  const before = isOf ? stems.slice(Math.max(0, from - reach), from - 1) : stems.slice(start, from);
  return [...before, ...stems.slice(to, end)].filter((stem) => stem !== undefined);
}
