import { expect, it } from 'vitest';
import { DescriptionRequest } from '#contract/descriptions.ts';
import { ModelError, type ModelPart } from '../../models/language-model.ts';
import { noUsage } from '../../models/usage.ts';
import type { LanguageModel } from '../../ports.ts';
import { sampleProduct } from '../../testing/sample-product.ts';
import { testPorts } from '../../testing/test-ports.ts';
import { shippedTuning } from '../testing/shipped-tuning.ts';
import { productWriter } from './product-writer.ts';

const order = {
  tenant: 'main',
  by: 'm1',
  requestId: 'r1',
  productId: 'p1',
  request: DescriptionRequest.parse({ languages: ['en', 'pl'] }),
};
const { signal } = new AbortController();

/** Writes in both languages, the second only after it has refused so often; tells what it was asked for. */
async function openShop(refusals: number) {
  const asked: (string | undefined)[] = [];
  const copies: Readonly<Record<string, object>> = {
    en: { title: 'Desk lamp', description: 'The desk lamp is black.', bullets: ['Colour: black'] },
    pl: { title: 'Lampka biurkowa', description: 'Kolor: czarny.', bullets: ['Kolor: czarny'] },
  };
  const model: LanguageModel = {
    name: 'test/writer',
    async *stream(_, { language = '' }): AsyncGenerator<ModelPart> {
      asked.push(language);
      const isRefused = asked.filter((one) => one === 'pl').length <= refusals;
      if (language === 'pl' && isRefused) throw new ModelError('throttled', 'slow down');
      yield { type: 'text-delta', text: JSON.stringify(copies[language]) };
      yield { type: 'usage-known', usage: noUsage, raw: null };
      yield { type: 'generation-end', finish: { unified: 'stop', raw: 'stop' } };
    },
  };
  const ports = { ...testPorts({ model }), tuning: shippedTuning };
  await ports.catalogue.save('main', [sampleProduct('p1')]);
  return { ports, asked };
}

it('writes the language that was refused once more, not those that were written', async () => {
  const { ports, asked } = await openShop(1);
  const writer = productWriter(ports);
  await expect((await writer.open(order)).write(signal)).rejects.toThrow('slow down');
  const before = asked.filter((language) => language === 'en').length;
  const written = await (await writer.open(order)).write(signal);
  expect(Object.keys(written.texts)).toEqual(['en', 'pl']);
  expect(asked.filter((language) => language === 'en')).toHaveLength(before);
});

it('writes all of it where the product has changed since', async () => {
  const { ports, asked } = await openShop(1);
  const writer = productWriter(ports);
  await expect((await writer.open(order)).write(signal)).rejects.toThrow('slow down');
  const before = asked.filter((language) => language === 'en').length;
  await ports.catalogue.save('main', [sampleProduct('p1', { attributes: { colour: 'white' } })]);
  await (await writer.open(order)).write(signal);
  expect(asked.filter((language) => language === 'en').length).toBeGreaterThan(before);
});
