import type { GenerationFinish, ModelPart } from '../models/language-model.ts';

/** Whole sentences of a model's answer that arrived together, or another part of its stream as it came. */
export type SentencePart =
  | { readonly type: 'sentences'; readonly texts: readonly string[] }
  | Exclude<ModelPart, { type: 'text-delta' }>;

/**
 * Joins text deltas into sentences. A sentence that ends with its citation, "… 30 days [1].", is passed on at
 * once; any other waits for the next word, since "2." may go on as "2.5". Each ends with one space or line break.
 */
export async function* sentenceStream(parts: AsyncIterable<ModelPart>): AsyncGenerator<SentencePart> {
  let held = '';
  for await (const part of parts) {
    if (part.type === 'text-delta') {
      held += part.text;
      const { sentences, rest } = takeSentences(held);
      held = rest;
      if (sentences.length > 0) yield { type: 'sentences', texts: sentences };
    } else {
      if (part.type === 'generation-start') held = '';
      if (part.type === 'generation-end' && isWhole(held, part.finish))
        yield { type: 'sentences', texts: [held] };
      if (part.type === 'generation-end') held = '';
      yield part;
    }
  }
}

/** A model that was cut off leaves half a sentence behind, which may say the contrary of the whole. */
function isWhole(held: string, { unified }: GenerationFinish): boolean {
  return held.trim() !== '' && (unified === 'stop' || /[.!?…][\])"”’]*\s*$/u.test(held));
}

// A run is looked at from its beginning only: from each of its characters would take the square of its length.
const sentenceEnd =
  /\][.!?…]+(?=$|\s)\s*|(?<![.!?…])[.!?…]+["”’)]*(?:\s*\[\d{1,2}\])*\s+(?=[^\s[])|(?<!\n)\n+(?=[^\n])/gu;

function takeSentences(text: string): { sentences: readonly string[]; rest: string } {
  const sentences: string[] = [];
  let start = 0;
  for (const match of text.matchAll(sentenceEnd)) {
    const stop = match.index + match[0].length;
    const sentence = text.slice(start, stop);
    if (endsInAbbreviation(sentence)) continue;
    sentences.push(sentence);
    start = stop;
  }
  return { sentences, rest: text.slice(start) };
}

function endsInAbbreviation(sentence: string): boolean {
  return /(?:^|[\s(])(?:np|tzn|tj|ul|al|nr|godz|min|maks|e\.g|i\.e|approx|no|m\.in|\p{L})\.\s+$/iu.test(
    sentence,
  );
}
