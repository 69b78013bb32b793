import type { ChatEvent } from '#contract/chat.ts';
import { askCatalogue, type CatalogueFinding } from '../catalogue/ask-catalogue.ts';
import type { CatalogueProduct } from '../catalogue/catalogue-product.ts';
import type { Passage } from '../knowledge/passage.ts';
import type { Ports } from '../ports.ts';
import type { AnswerBody } from './answer-body.ts';
import { cataloguePhrasesIn } from './catalogue-phrases.ts';
import type { ChatTurn } from './chat-turn.ts';
import { plainText } from './plain-text.ts';
import { tellProducts } from './tell-products.ts';

const mostDifferences = 6;
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
  return yield* tellProducts(ports, turn, finding.products, (passages) =>
    compose(finding, passages, language),
  );
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
