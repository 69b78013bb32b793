import { phrasesIn } from '#core/chat/phrases.ts';
import type { Grounding } from '#core/models/language-model.ts';
import { noUsage } from '#core/models/usage.ts';
import type { LanguageModel } from '#core/ports.ts';
import { asksForPrice, asksForStock } from './asked-facts.ts';
import { chooseSentences } from './choose-sentences.ts';
import { type PickedPassage, pickPassages } from './pick-passages.ts';

/**
 * A language model that writes nothing of its own: it answers each question with the sentences of the best passage that
 * fit it, each with its citation, and with the catalogue's price or stock when that is asked. Free, instant, offline;
 * the last rung of every chain.
 */
export const extractiveAnswerer: LanguageModel = {
  name: 'offline/extractive',
  async *stream(request) {
    // In one piece: nothing is waited for, and what arrives together is checked, stored and sent together.
    yield { type: 'text-delta', text: compose(request.grounding).join(' ') };
    yield { type: 'usage-known', usage: noUsage, raw: null };
    yield { type: 'generation-end', finish: { unified: 'stop', raw: 'end' } };
  },
};

function compose(grounding: Grounding): readonly string[] {
  const sentences = pickPassages(grounding).flatMap((picked) => {
    const facts = factSentences(picked, grounding.language);
    const quotes = () => joinReply(chooseSentences(picked.question, picked.passage));
    return (facts.length > 0 ? facts : quotes()).map((sentence) => cited(sentence, picked.n));
  });
  return [...new Set(sentences)];
}

/** Price and stock of the product asked about, when that is what the question wants. */
function factSentences({ question, passage }: PickedPassage, language: string): readonly string[] {
  const { title, productId } = passage;
  if (productId === undefined) return [];
  const phrases = phrasesIn(language);
  return [
    ...(asksForPrice(question) ? [phrases.priceOf(title, `[price:${productId}]`)] : []),
    ...(asksForStock(question) ? [phrases.stockOf(title, `[stock:${productId}]`)] : []),
  ];
}

/** "Yes." and the sentence after it are one: a mark behind a single word reads badly. */
function joinReply([reply = '', next, ...more]: readonly string[]): readonly string[] {
  if (next === undefined) return [reply];
  const [, word] = /^(\p{L}+)[.!]$/u.exec(reply) ?? [];
  return word === undefined ? [reply, next, ...more] : [`${word}: ${next}`, ...more];
}

/** Puts the mark before the full stop, so that the sentence is whole with its last character. */
function cited(sentence: string, n: number): string {
  const [end = '.'] = /(?<![.!?…])[.!?…]+$/u.exec(sentence) ?? [];
  const words = sentence.endsWith(end) ? sentence.slice(0, -end.length) : sentence;
  return `${words} [${n}]${end}`;
}
