import { foldText } from '../../knowledge/fold-text.ts';
import { sentencesOf } from '../../knowledge/sentences.ts';
import { splitWords } from '../../knowledge/split-words.ts';
import type { Ports } from '../../ports.ts';
import type { CopyJudge, JudgedPart } from './copy-judge.ts';
import { givenAttributes } from './given-attributes.ts';
import type { OpenWriting } from './open-writing.ts';

/** A judge of one text, and the attributes that no text may tell. */
export interface ProductJudge extends CopyJudge {
  readonly untold: ReadonlySet<string>;
}

/** What a text in a language is held against. */
export async function judgeFor(
  _ports: Pick<Ports, 'tuning' | 'ownTuning' | 'telemetry'>,
  { product, language, canary }: OpenWriting & { readonly language: string; readonly canary: string },
): Promise<ProductJudge> {
  const told = [
    product.brand,
    ...Object.values(product.text).map(({ name }) => name),
    ...givenAttributes(product, language).flatMap(({ name, value }) => [name, String(value)]),
  ].join('\n');
  const numbers = new Set(splitWords(told).filter((word) => /\d/u.test(word)));
  return {
    untold: new Set(),
    claims: () => [],
    policies: () => [],
    sentences: (text) =>
      sentencesOf(text).map((sentence): JudgedPart => ({ text: sentence, fault: faultOf(sentence) })),
  };

  function faultOf(sentence: string): JudgedPart['fault'] {
    if (/[<>{}]|https?:|www\.|\]\(/iu.test(sentence) || foldText(sentence).includes(foldText(canary)))
      return { because: 'fault', detail: 'Markup, a link or a part of the prompt' };
    const made = splitWords(sentence).find((word) => /\d/u.test(word) && !numbers.has(word));
    return made === undefined ? undefined : { because: 'unsupported-claim', detail: made };
  }
}
