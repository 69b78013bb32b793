import { describe, expect, it } from 'vitest';
import { memoryCatalogueStore } from '../testing/memory-catalogue-store.ts';
import { sampleProduct } from '../testing/sample-product.ts';
import { fillFacts } from './fill-facts.ts';

async function shop() {
  const catalogue = memoryCatalogueStore();
  await catalogue.save('main', [sampleProduct('lamp'), sampleProduct('gone', { stock: 0 })]);
  return { catalogue };
}

describe('fillFacts', () => {
  it.each([
    ['en', 'It costs [price:lamp].', 'It costs PLN 899.00.'],
    ['pl', 'Kosztuje [price:lamp].', 'Kosztuje 899,00 zł.'],
    ['en', 'It is [stock:gone].', 'It is sold out at the moment.'],
    ['pl', 'Jest [stock:lamp].', 'Jest w magazynie, zostało: 12.'],
    ['en', 'See [link:lamp].', 'See [Desk lamp](/products/lamp).'],
    ['en', 'Nothing to fill [1].', 'Nothing to fill [1].'],
  ])('in %s: "%s"', async (language, sentence, filled) => {
    expect(await fillFacts(await shop(), 'main', language, sentence)).toBe(filled);
  });

  it('gives nothing for a product that the catalogue does not have', async () => {
    expect(await fillFacts(await shop(), 'main', 'en', 'It costs [price:unicorn].')).toBeUndefined();
  });

  it('shows the price of the moment it is sent', async () => {
    const { catalogue } = await shop();
    await catalogue.save('main', [sampleProduct('lamp', { price: { minor: 100, currency: 'PLN' } })]);
    expect(await fillFacts({ catalogue }, 'main', 'pl', '[price:lamp]')).toBe('1,00 zł');
  });
});
