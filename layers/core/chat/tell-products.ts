import type { ChatEvent, Citation } from '#contract/chat.ts';
import type { CatalogueProduct } from '../catalogue/catalogue-product.ts';
import { noCharge } from '../costs/charge.ts';
import { cutPassages } from '../knowledge/cut-passages.ts';
import type { Passage } from '../knowledge/passage.ts';
import { sentencesOf } from '../knowledge/sentences.ts';
import { noUsage } from '../models/usage.ts';
import type { Ports } from '../ports.ts';
import type { AnswerBody } from './answer-body.ts';
import type { ChatTurn } from './chat-turn.ts';
import { fillFacts } from './fill-facts.ts';

/** The model named for answers that code takes from the catalogue. */
const fromCatalogue = 'aisle/catalogue';
/** What a placeholder can name. */
const plainId = /^[\w.-]{1,128}$/u;

/**
 * Tells of products with no model: what `compose` writes has placeholders, filled in at the moment of sending, and each
 * product is cited. Undefined where one of them cannot be told of.
 */
export async function* tellProducts(
  ports: Pick<Ports, 'catalogue'>,
  turn: ChatTurn,
  products: readonly CatalogueProduct[],
  compose: (passages: readonly Passage[]) => string,
): AsyncGenerator<ChatEvent, AnswerBody | undefined> {
  const { language } = turn.understanding;
  const passages = products.map((product) => passageOf(product, [language, ...turn.shop.profile.languages]));
  const known = passages.filter((passage) => passage !== undefined);
  if (known.length === 0 || known.length < passages.length) return undefined;
  if (known.some(({ productId = '' }) => !plainId.test(productId))) return undefined;
  const text = await fillFacts(ports, turn.tenant, language, compose(known));
  if (text === undefined) return undefined;

  yield { type: 'sources-found', sources: known.map(sourceOf) };
  yield { type: 'text-delta', text };
  return {
    answer: text,
    citations: known.map(citationOf),
    confidence: { level: 'high', score: 1, reasons: ['quoted-from-sources'] },
    category: known[0]?.category ?? 'product',
    finish: 'complete',
    usage: noUsage,
    charge: noCharge,
    model: fromCatalogue,
  };
}

function passageOf(product: CatalogueProduct, languages: readonly string[]): Passage | undefined {
  for (const language of languages) {
    const [passage] = cutPassages({ type: 'product', language, product });
    if (passage !== undefined) return passage;
  }
  return undefined;
}

/** What is quoted is the line that names the product. */
function citationOf({ sourceId, title, url, text }: Passage, at: number): Citation {
  return { n: at + 1, sourceId, title, url, quote: sentencesOf(text)[0] ?? text };
}

function sourceOf({ sourceId, kind, title, url }: Passage, at: number) {
  return { n: at + 1, sourceId, kind, title, url };
}
