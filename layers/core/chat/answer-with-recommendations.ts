import type { ChatEvent } from '#contract/chat.ts';
import type { Ports } from '../ports.ts';
import type { AnswerBody } from './answer-body.ts';
import { cataloguePhrasesIn } from './catalogue-phrases.ts';
import type { ChatTurn } from './chat-turn.ts';
import { plainText } from './plain-text.ts';
import { tellProducts } from './tell-products.ts';
import { recommendationIntent, wishesRecommendation } from './wishes-recommendation.ts';

/**
 * Answers a wish to be recommended something with the shop's recommendations, each with its link, its price and the true
 * reason; among what the search finds where the wish names something, and never beside the price that it says. Nothing is written by a model, and nothing of it
 * is kept, since it is this shopper's. Undefined for any other message, and where there is nothing to recommend.
 */
export async function* answerWithRecommendations(
  ports: Ports,
  turn: ChatTurn,
): AsyncGenerator<ChatEvent, AnswerBody | undefined> {
  const { intent, language } = turn.understanding;
  if (!wishesRecommendation(turn.query, intent)) return undefined;
  // Few turns come here, and a cold start has enough to read.
  const [{ recommendForChat }, { productsWished }] = await Promise.all([
    import('../recommendations/recommend-for-chat.ts'),
    import('./products-wished.ts'),
  ]);
  const { within, isBound } = await productsWished(ports, turn);
  if (isBound && within === undefined) return undefined;
  const wish = { caller: { tenant: turn.tenant, id: turn.conversation.owner }, language };
  const named = await recommendForChat(ports, { ...wish, within });
  // What was found may all be sold out: a wish is a wish, but not for what costs more than was said.
  const isLacking = named.items.length === 0 && within !== undefined && !isBound;
  const { items } = isLacking ? await recommendForChat(ports, wish) : named;
  if (items.length === 0) return undefined;
  const reasons = new Map(items.map(({ product, reason }) => [product.id, reason.text]));
  const found = await ports.catalogue.find(turn.tenant, [...reasons.keys()]);
  const products = items.flatMap(({ product }) => found.find(({ id }) => id === product.id) ?? []);
  const body = yield* tellProducts(ports, turn, products, (passages) =>
    [
      cataloguePhrasesIn(language).recommended,
      ...passages.map(({ productId = '' }, at) => {
        const reason = reasons.get(productId) ?? '';
        const why = plainText.test(reason) ? ` – ${reason}` : '';
        return `- [link:${productId}] – [price:${productId}]${why} [${at + 1}]`;
      }),
    ].join('\n'),
  );
  return body && { ...body, category: recommendationIntent };
}
