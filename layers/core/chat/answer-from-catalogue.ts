import type { ChatEvent, Citation } from '#contract/chat.ts';
import { askCatalogue, type CatalogueFinding } from '../catalogue/ask-catalogue.ts';
import type { CatalogueProduct } from '../catalogue/catalogue-product.ts';
import { noCharge } from '../costs/charge.ts';
import { cutPassages } from '../knowledge/cut-passages.ts';
import type { Passage } from '../knowledge/passage.ts';
import { sentencesOf } from '../knowledge/sentences.ts';
import { noUsage } from '../models/usage.ts';
import type { Ports } from '../ports.ts';
import type { AnswerBody } from './answer-body.ts';
import { cataloguePhrasesIn } from './catalogue-phrases.ts';
import type { ChatTurn } from './chat-turn.ts';
import { fillFacts } from './fill-facts.ts';

/** The model named for answers that code takes from the catalogue. */
const fromCatalogue = 'aisle/catalogue';
const mostDifferences = 6;
/** What a placeholder can name. */
const plainId = /^[\w.-]{1,128}$/u;
/** A catalogue's texts are not ours: no marks, no markup, no addresses. */
const plainText = /^(?!.*(?:https?:|www\.))[^[\]<>\n`*_]{1,120}$/iu;

/**
 * Answers a question about the catalogue as a whole from the catalogue, with no model: names, prices and links are
 * placeholders filled in at the moment of sending, and each product is cited. Undefined for any other question.
 */
export async function* answerFromCatalogue(
  ports: Pick<Ports, 'catalogue'>,
  turn: ChatTurn,
): AsyncGenerator<ChatEvent, AnswerBody | undefined> {
  const { language } = turn.understanding;
  const finding = await askCatalogue(ports, turn.tenant, turn.query);
  if (finding === undefined) return undefined;
  const passages = finding.products.map((product) =>
    passageOf(product, [language, ...turn.shop.profile.languages]),
  );
  const known = passages.filter((passage) => passage !== undefined);
  if (known.length === 0 || known.length < passages.length) return undefined;
  if (known.some(({ productId = '' }) => !plainId.test(productId))) return undefined;
  const text = await fillFacts(ports, turn.tenant, language, compose(finding, known, language));
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

function compose(finding: CatalogueFinding, passages: readonly Passage[], language: string): string {
  const phrases = cataloguePhrasesIn(language);
  const products = passages.map(
    ({ productId = '' }, at) => `[link:${productId}] – [price:${productId}] [${at + 1}]`,
  );
  const [first = '', second = ''] = products;
  if (finding.type === 'none-in-range') return phrases.noneInRange(products[0]);
  if (finding.type === 'compare') {
    const differences = differencesOf(finding.products, language);
    const told = differences.map(
      ([name, one, other]) => `- ${phrases.differs(name, `${one} [1]`, `${other} [2]`)}`,
    );
    return [phrases.compared(first, second), ...told].join('\n');
  }
  const { type, count, hasRange } = finding;
  if (type === 'cheapest' || type === 'dearest') return phrases[type](first, count);
  const rest = count - products.length;
  return [
    phrases[type](count, hasRange),
    ...products.map((product) => `- ${product}`),
    ...(rest > 0 ? [phrases.more(rest)] : []),
  ].join('\n');
}

/** The attributes both have and that differ, in the order the first tells them. */
function differencesOf(
  products: readonly CatalogueProduct[],
  language: string,
): readonly (readonly [name: string, one: string, other: string])[] {
  const [a, b] = products.map(({ text }) => (text[language] ?? Object.values(text)[0])?.attributes ?? {});
  if (a === undefined || b === undefined) return [];
  return Object.entries(a)
    .flatMap(([name, value]) => {
      const against = Object.hasOwn(b, name) ? b[name] : undefined;
      return against === undefined || against === value ? [] : [[name, value, against] as const];
    })
    .filter((texts) => texts.every((text) => plainText.test(text)))
    .slice(0, mostDifferences);
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
