import type { Tongue } from '../tongue.ts';
import { writeValue } from '../write-value.ts';
import { proseOf } from './prose-of.ts';

/** How products are told of in Polish: by sentences in which no word of the shop's has to be inflected. */
export const polishTongue: Tongue = {
  opening({ name, brand, type }) {
    const from = brand === '' || name.toLowerCase().includes(brand.toLowerCase()) ? '' : ` marki ${brand}`;
    if (type === undefined) return from === '' ? undefined : `${name} to produkt${from}.`;
    return `${name} to ${type}${from}.`;
  },
  prose: proseOf,
  written: (value) => writeValue(value, 'pl'),
  brand: 'Marka',
  picture: (name, colour) => (colour === undefined ? name : `${name}, kolor: ${colour}`),
};
