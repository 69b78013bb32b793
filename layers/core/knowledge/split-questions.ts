import { foldText } from './fold-text.ts';
import { isAspect } from './lexicon/is-aspect.ts';
import { isServiceWord } from './lexicon/is-service-word.ts';
import { type Notion, readText } from './lexicon/read-text.ts';
import { readWord } from './lexicon/read-word.ts';
import type { Span } from './sentences.ts';
import { splitWords } from './split-words.ts';

const asking =
  'how|what|when|where|which|who|why|can (?:i|you|we)|could (?:i|you)|may i|do (?:i|you|we)|does|is|are|will|ile|kiedy|jak|jak(?:i|a|ie|im|iej|ich)|czy|gdzie|co|kto|dlaczego|skad|dokad|(?:za|po|do|od|na|w|z) (?:ile|kiedy|jak\\p{L}*|co|czym)';
/** "…, and how long", "… oraz kiedy": a second question begins. */
const joint = new RegExp(
  String.raw`[\s,]+(?:and|plus|also|i|a|oraz|ale)\s+(?:also\s+|then\s+|tez\s+|takze\s+)?(?=(?:${asking})(?!\p{L}))`,
  'gu',
);
/** A greeting may stand before a question; a statement may not: what it says, the question after it needs. */
const opening = new RegExp(String.raw`^(?:(?:[\p{L}]+[\s,!]+){0,2}?)(?:${asking})(?!\p{L})`, 'u');

/** A question that names its matter says this much at least, in weights of notions. */
const namedAlone = 1;

/** Where a sentence holds two questions that have nothing to do with each other, the place of each; else the sentence's own. */
export function splitQuestions(
  sentence: string,
  isSelfContained: (text: string, least?: number) => boolean,
): readonly Span[] {
  const whole = [{ start: 0, end: sentence.length }];
  const folded = foldText(sentence);
  // Folding may change lengths ("ß"): then no place in it is one in the sentence.
  if (folded.length !== sentence.length || !opening.test(folded)) return whole;
  for (const match of folded.matchAll(joint)) {
    const second = match.index + match[0].length;
    const [one, other] = [sentence.slice(0, match.index), sentence.slice(second)];
    if (!isSelfContained(one) || !isSelfContained(other, namedAlone)) continue;
    if (!namesItsMatter(other) || sharesMatter(one, other)) continue;
    const rest = splitQuestions(other, isSelfContained);
    return [
      { start: 0, end: match.index },
      ...rest.map(({ start, end }) => ({ start: second + start, end: second + end })),
    ];
  }
  return whole;
}

/** "What is its floor made of" is about what was named before; a service or a name is a matter of its own. */
function namesItsMatter(question: string): boolean {
  return /\s(?:\p{Lu}[\p{L}\d]|\d)/u.test(question) || splitWords(question).some(namesService);
}

/** "When" and "costs" speak of services too, but name none. */
function namesService(word: string): boolean {
  return readWord(word).weight === 1 && !isAspect(word) && isServiceWord(word);
}

/** What one question says of their common matter, the other needs: "delivery to Germany … and how long is delivery". */
function sharesMatter(one: string, other: string): boolean {
  const told = readText(one).notions.filter(isTelling);
  return readText(other)
    .notions.filter(isTelling)
    .some((notion) => told.some((known) => meansTheSame(known, notion)));
}

function isTelling({ weight }: Notion): boolean {
  return weight === 1;
}

function meansTheSame(a: Notion, b: Notion): boolean {
  return (
    a.stems.some((stem) => b.stems.includes(stem)) ||
    a.concepts.some((concept) => b.concepts.includes(concept))
  );
}
