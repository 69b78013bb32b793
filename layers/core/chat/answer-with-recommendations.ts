import type { ChatEvent } from '#contract/chat.ts';
import { foldText } from '../knowledge/fold-text.ts';
import { readWord } from '../knowledge/lexicon/read-word.ts';
import { splitWords } from '../knowledge/split-words.ts';
import type { Ports } from '../ports.ts';
import type { AnswerBody } from './answer-body.ts';
import { cataloguePhrasesIn } from './catalogue-phrases.ts';
import type { ChatTurn } from './chat-turn.ts';
import { plainText } from './plain-text.ts';
import { tellProducts } from './tell-products.ts';
import {
  occasionWord,
  recommendationIntent,
  wishesRecommendation,
  wishWord,
} from './wishes-recommendation.ts';

/** So many found products are looked among. */
const mostFound = 24;

/**
 * Answers a wish to be recommended something with the shop's recommendations, each with its link, its price and the true
 * reason; among what the search finds where the wish names something. Nothing is written by a model, and nothing of it
 * is kept, since it is this shopper's. Undefined for any other message, and where there is nothing to recommend.
 */
export async function* answerWithRecommendations(
  ports: Ports,
  turn: ChatTurn,
): AsyncGenerator<ChatEvent, AnswerBody | undefined> {
  const { intent, language } = turn.understanding;
  const words = splitWords(turn.query);
  if (!wishesRecommendation(turn.query, intent)) return undefined;
  // Few turns come here, and a cold start has enough to read.
  const { recommendForChat } = await import('../recommendations/recommend-for-chat.ts');
  const within = await foundFor(ports, turn, words);
  const wish = { caller: { tenant: turn.tenant, id: turn.conversation.owner }, language };
  const named = await recommendForChat(ports, { ...wish, within });
  // What was found may all be sold out: a wish is a wish.
  const isLacking = named.items.length === 0 && within !== undefined;
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

/** The products that what the wish names finds; undefined where it names nothing, or nothing that is found. */
async function foundFor(
  ports: Ports,
  turn: ChatTurn,
  words: readonly string[],
): Promise<ReadonlySet<string> | undefined> {
  const named = words.filter((word) => {
    const folded = foldText(word);
    return !wishWord.test(folded) && !occasionWord.test(folded) && readWord(word).weight === 1;
  });
  if (named.length === 0) return undefined;
  const { searchProducts } = await import('../catalogue/search-products.ts');
  const { products } = await searchProducts(ports, {
    tenant: turn.tenant,
    query: { q: named.join(' '), language: turn.understanding.language, limit: mostFound, sort: 'relevance' },
    deadline: turn.deadline,
  });
  return products.length === 0 ? undefined : new Set(products.map(({ id }) => id));
}
