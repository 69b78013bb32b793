import { phrasesIn } from '#core/chat/phrases.ts';
import type { Grounding } from '#core/models/language-model.ts';
import { noUsage } from '#core/models/usage.ts';
import type { LanguageModel } from '#core/ports.ts';
import { asksForPrice, asksForStock } from './asked-facts.ts';
import { chooseSentences } from './choose-sentences.ts';

/**
 * A language model that writes nothing of its own: it answers with the sentences of the best passages that fit the
 * question, each with its citation, and with the catalogue's price or stock when that is asked. Free, instant,
 * offline; the last rung of every chain.
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
  const facts = factSentences(grounding);
  return facts.length > 0 ? facts : chooseSentences(grounding).map(({ n, text }) => cited(text, n));
}

/** Price and stock of the product asked about, when that is what the question wants. */
function factSentences({ question, language, passages }: Grounding): readonly string[] {
  const [product] = passages;
  if (product?.productId === undefined) return [];
  const phrases = phrasesIn(language);
  const { title, productId } = product;
  return [
    ...(asksForPrice(question) ? [cited(phrases.priceOf(title, `[price:${productId}]`), 1)] : []),
    ...(asksForStock(question) ? [cited(phrases.stockOf(title, `[stock:${productId}]`), 1)] : []),
  ];
}

/** Puts the mark before the full stop, so that the sentence is whole with its last character. */
function cited(sentence: string, n: number): string {
  const [, words = sentence, end = ''] = /^(.*?)([.!?…]*)$/su.exec(sentence) ?? [];
  return `${words} [${n}]${end === '' ? '.' : end}`;
}
