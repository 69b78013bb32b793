import type { CatalogueProduct } from '../catalogue/catalogue-product.ts';

/** A product in two languages with every kind of attribute. */
export function sampleProduct(id: string, changes: Partial<CatalogueProduct> = {}): CatalogueProduct {
  return {
    id,
    sku: `SKU-${id}`,
    brand: 'Nordlys',
    category: 'lamps',
    price: { minor: 89_900, currency: 'PLN' },
    stock: 12,
    attributes: { watts: 7.5, dimmable: true, colour: 'black', rooms: ['bedroom', 'study'] },
    picture: `/pictures/${id}.svg`,
    text: {
      en: { name: 'Desk lamp', description: 'A lamp for a desk.', attributes: { Colour: 'black' } },
      pl: { name: 'Lampka biurkowa', description: 'Lampka na biurko.', attributes: { Kolor: 'czarny' } },
    },
    ...changes,
  };
}
