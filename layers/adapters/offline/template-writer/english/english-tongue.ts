import type { Tongue } from '../tongue.ts';
import { writeValue } from '../write-value.ts';
import { proseOf } from './prose-of.ts';
import { isPlural, withArticle } from './words.ts';

/** How products are told of in English. */
export const englishTongue: Tongue = {
  opening({ name, brand, type }) {
    const from = brand === '' || name.toLowerCase().includes(brand.toLowerCase()) ? '' : ` from ${brand}`;
    if (type === undefined) return from === '' ? undefined : `${the(name)} comes${from}.`;
    return isPlural(type)
      ? `${the(name)} are ${type}${from}.`
      : `${the(name)} is ${withArticle(type)}${from}.`;
  },
  prose: proseOf,
  written: (value) => writeValue(value, 'en'),
  brand: 'Brand',
  picture: (name, colour) => (colour === undefined ? name : `${name}, ${colour}`),
};

/** A name that is a noun asks for an article; one that begins with its own needs none. */
function the(name: string): string {
  return /^(?:the|a|an|my|your|our) /iu.test(name) ? name : `The ${name}`;
}
