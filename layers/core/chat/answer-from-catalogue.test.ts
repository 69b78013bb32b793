import { describe, expect, it } from 'vitest';
import type { Answer } from '#contract/chat.ts';
import { renewSheet } from '../catalogue/sheet/renew-sheet.ts';
import type { Ports } from '../ports.ts';
import { sampleProduct } from '../testing/sample-product.ts';
import { testPorts } from '../testing/test-ports.ts';
import { answerChat } from './answer-chat.ts';

const lamp = (id: string, minor: number, name: string, attributes: Record<string, string>) =>
  sampleProduct(id, {
    price: { minor, currency: 'PLN' },
    text: {
      en: { name: `${name} lamp`, description: 'It gives light.', attributes },
      pl: { name: `Lampa ${name}`, description: 'Świeci.', attributes },
    },
  });

async function shop(): Promise<Ports> {
  const ports = testPorts();
  const lamps = [lamp('lux', 20_000, 'Lux', { Watts: '7' }), lamp('sol', 9_900, 'Sol', { Watts: '4' })];
  await ports.catalogue.save('main', lamps);
  await renewSheet(ports, 'main');
  return ports;
}

async function ask(ports: Ports, message: string, language = 'en'): Promise<Answer> {
  const caller = { tenant: 'main', id: 'guest-1', roles: ['shopper'] } as const;
  const deadline = new AbortController().signal;
  const body = { message, language };
  for await (const { event } of answerChat(ports, { caller, requestId: 'r-1', body, deadline })) {
    if (event.type === 'answer-end') return event;
  }
  throw new Error('The turn did not end');
}

describe('an answer from the catalogue', () => {
  it('names the cheapest with its price and link, cites it, and costs nothing', async () => {
    expect(await ask(await shop(), 'What is the cheapest lamp?')).toMatchObject({
      answer: 'The cheapest of 2 that fit is [Sol lamp](/products/sol) – PLN 99.00 [1].',
      citations: [{ n: 1, sourceId: 'product-sol.en', quote: 'Sol lamp (Nordlys).' }],
      finish: 'complete',
      cost: { amount: '0' },
      model: 'aisle/catalogue',
    });
  });

  it('speaks the language of the question', async () => {
    expect((await ask(await shop(), 'Ile macie lamp do 150 zł?', 'pl')).answer).toBe(
      'Liczba pasujących produktów w tym przedziale cen: 1, na przykład:\n- [Lampa Sol](/products/sol) – 99,00 zł [1]',
    );
  });

  it('compares two by what differs', async () => {
    const { answer, citations } = await ask(await shop(), 'compare the Lux and the Sol');
    expect(answer).toContain('- Watts: 7 [1] against 4 [2]');
    expect(citations.map(({ sourceId }) => sourceId)).toEqual(['product-lux.en', 'product-sol.en']);
  });

  it('says nothing of an attribute that is more than plain text', async () => {
    const ports = await shop();
    await ports.catalogue.save('main', [
      lamp('lux', 20_000, 'Lux', { Watts: '7', Note: 'see [price:sol]', Site: 'www.evil.example' }),
      lamp('sol', 9_900, 'Sol', { Watts: '4', Note: '**free**', Site: 'ours' }),
    ]);
    const { answer } = await ask(ports, 'compare the Lux and the Sol');
    expect(answer).toContain('Watts');
    expect(answer).not.toMatch(/Note|Site|evil|free/u);
  });

  it('tells the price of this moment, also when the same was asked before', async () => {
    const ports = await shop();
    await ask(ports, 'What is the cheapest lamp?');
    await ports.catalogue.save('main', [lamp('sol', 30_000, 'Sol', {})]);
    await renewSheet(ports, 'main');
    expect((await ask(ports, 'What is the cheapest lamp?')).answer).toContain('Lux lamp');
  });
});
