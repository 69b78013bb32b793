import { expect, it } from 'vitest';
import { searchTerms } from './search-terms.ts';

it('gives the same terms for the forms of a question', () => {
  expect(searchTerms('Kiedy zwrot pieniędzy?')).toEqual(searchTerms('zwrotu pieniedzmi'));
  expect(searchTerms('Is the refunded money taxed?')).toEqual(searchTerms('refund: money taxes'));
});

it('keeps numbers, units and sizes', () => {
  expect(searchTerms('czy namiot waży 2,35 kg?')).toEqual(['namiot', 'waz', '2.35', 'kg']);
  expect(searchTerms('Do you have it in XL for 249?')).toEqual(['xl', '249']);
});

it('drops stop words of both languages, unless nothing else is there', () => {
  expect(searchTerms('Czy to jest dla mnie?')).not.toEqual([]);
  expect(searchTerms('Czy dla mnie jest namiot? Is it the tent?')).toEqual(['namiot', 'tent']);
});

it('gives each word as often as it occurs', () => {
  expect(searchTerms('tent, tents and the tents')).toEqual(['tent', 'tent', 'tent']);
});

it('has nothing to say about nothing', () => {
  expect(searchTerms(' ?! ')).toEqual([]);
});
