import { beforeEach, expect, it } from 'vitest';
import { renewSheet } from '../catalogue/sheet/renew-sheet.ts';
import { cutPassages } from '../knowledge/cut-passages.ts';
import { learnRecommendations } from '../recommendations/learn-recommendations.ts';
import { screenMessage } from '../safety/screen-message.ts';
import { sampleProduct } from '../testing/sample-product.ts';
import { sampleProfile } from '../testing/sample-profile.ts';
import { testPorts } from '../testing/test-ports.ts';
import { answerWithRecommendations } from './answer-with-recommendations.ts';
import type { ChatTurn } from './chat-turn.ts';

const goods = (id: string, category: string, en: string, pl: string) =>
  sampleProduct(id, {
    category,
    text: {
      en: { name: en, description: '', attributes: {} },
      pl: { name: pl, description: '', attributes: {} },
    },
  });
const products = [
  goods('lux', 'lamps', 'Lux lamp', 'Lampa Lux'),
  goods('fox', 'tents', 'Fox tent', 'Namiot Fox'),
  goods('elk', 'tents', 'Elk tent', 'Namiot Elk'),
  goods('wren', 'backpacks', 'Wren backpack', 'Plecak Wren'),
];
const passages = products.flatMap((product) =>
  ['en', 'pl'].flatMap((language) => cutPassages({ type: 'product', language, product })),
);

let ports: ReturnType<typeof testPorts>;
beforeEach(async () => {
  ports = testPorts({ passages });
  await ports.catalogue.save('main', products);
  await renewSheet(ports, 'main');
  await learnRecommendations(ports, 'main');
});

const askUnknown = (query: string, language: string) => ask(query, language, null);

async function ask(query: string, language: string, intent: string | null = 'recommendation') {
  const turn: ChatTurn = {
    hasConsent: false,
    tenant: 'main',
    requestId: 'r',
    deadline: new AbortController().signal,
    startedAt: 0,
    shop: { profile: sampleProfile('main'), version: 1 },
    conversation: { id: 'c', owner: 'ann', state: 'bot', language, startedAt: 0 },
    number: 1,
    messageId: 'm',
    message: screenMessage(query),
    query,
    understanding: {
      language,
      wish: 'knowledge',
      mood: { sentiment: 'neutral', urgency: 'normal' },
      intent: intent ?? undefined,
      isStrange: false,
      complexity: 1,
    },
    earlier: [],
    memory: [],
  };
  const events = answerWithRecommendations(ports, turn);
  for (;;) {
    const step = await events.next();
    if (step.done === true) return step.value;
  }
}

it.each([
  ['Polecisz mi coś na prezent dla taty?', 'pl', 'Może spodoba się:', '899,00 zł'],
  ['Recommend me something, please', 'en', 'You might like:', 'PLN 899.00'],
])('"%s" is answered with products, prices, reasons and marks', async (query, language, opening, price) => {
  const body = await ask(query, language);
  const [first, ...lines] = body?.answer.split('\n') ?? [];
  expect(first).toBe(opening);
  expect(lines).toHaveLength(3);
  for (const line of lines)
    expect(line).toMatch(new RegExp(String.raw`^- \[.+\]\(/products/\w+\) – ${price} – .+ \[\d\]$`, 'u'));
  expect(body).toMatchObject({ category: 'recommendation', finish: 'complete' });
  expect(body?.citations).toHaveLength(3);
});

it.each([
  ['Can you recommend a tent?', 'en'],
  ['Polecisz mi jakiś namiot?', 'pl'],
])('what is named is kept to: "%s"', async (query, language) => {
  const cited = (await ask(query, language))?.citations.map(({ sourceId }) => sourceId).toSorted();
  expect(cited).toEqual([`product-elk.${language}`, `product-fox.${language}`]);
});

it.each([
  ['Any ideas for my mum?', 'en'],
  ['Masz pomysł na prezent dla siostry na urodziny?', 'pl'],
])('whom it is for names no product, and the examples need not know: "%s"', async (query, language) => {
  const [sold] = products.map(({ id }) => id);
  await ports.catalogue.save('main', [goods('mummy', 'sleeping-bags', 'Mummy sister bag', 'Siostra')]);
  const cited = (await askUnknown(query, language))?.citations.map(({ sourceId }) => sourceId);
  expect(cited).toHaveLength(3);
  expect(cited).toContain(`product-${sold}.${language}`);
});

it('answers no other message', async () => {
  expect(await ask('Which is better, the Fox or the Elk?', 'en')).toBeUndefined();
  expect(await ask('Recommend me something', 'en', 'returns')).toBeUndefined();
});

it('keeps to the price that a wish says, and recommends nothing dearer instead', async () => {
  const cheap = {
    ...goods('mug', 'mugs', 'Finch mug', 'Kubek Finch'),
    price: { minor: 3_900, currency: 'PLN' },
  };
  await ports.catalogue.save('main', [...products, cheap]);
  await renewSheet(ports, 'main');
  await learnRecommendations(ports, 'main');
  for (const [query, language] of [
    ['Recommend me a gift under 100 zł', 'en'],
    ['Recommend me a splendid gift for my boss under 100 zł', 'en'],
    ['Poleć mi prezent do 100 zł', 'pl'],
  ] as const) {
    const cited = (await ask(query, language))?.citations.map(({ sourceId }) => sourceId);
    expect(cited, query).toEqual([`product-mug.${language}`]);
  }
  expect(await ask('Recommend me a gift under 10 zł', 'en')).toBeUndefined();
});
