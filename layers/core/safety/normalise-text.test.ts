import { expect, it } from 'vitest';
import { normaliseText } from './normalise-text.ts';

it('removes characters that nobody sees', () => {
  expect(normaliseText('re\u200Btu\u202Ern \u{E0041}\u{E0042} policy')).toBe('return policy');
});

it('composes letters typed as two characters', () => {
  expect(normaliseText('zwro\u0301t')).toBe('zwrót');
});
