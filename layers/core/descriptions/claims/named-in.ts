import type { ProductFacts } from '../facts/product-facts.ts';
import type { ReadSentence } from '../words/read-sentence.ts';

/** Whether words of a sentence belong to what the product is called, written as its name is. */
export function namedIn(
  { names }: ProductFacts,
  { tokens }: ReadSentence,
): (from: number, to: number) => boolean {
  const words = tokens
    .map(({ text, type }, at) => ({ text, at, type }))
    .filter(({ type }) => type !== 'sign');
  const named = new Set<number>();
  for (let start = 0; start < words.length; start += 1) {
    const name = names.find(
      (it) => it.length > 0 && it.every((part, offset) => words[start + offset]?.text === part),
    );
    if (name === undefined) continue;
    for (let offset = 0; offset < name.length; offset += 1) named.add(words[start + offset]?.at ?? 0);
    start += name.length - 1;
  }
  return (from, to) => {
    for (let at = from; at < to; at += 1) if (tokens[at]?.type !== 'sign' && !named.has(at)) return false;
    return true;
  };
}
