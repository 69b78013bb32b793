import { expect, it } from 'vitest';
import { foldText } from '../../knowledge/fold-text.ts';
import { textFeatures } from './text-features.ts';

it('are finite and as many for any text', () => {
  const count = textFeatures('').length;
  for (const text of ['', '\n\n', '🙂', '9'.repeat(400), '1,2,3.4.5', 'Ile to 2/3 z 1 200,50 zł?']) {
    const features = textFeatures(text);
    expect(features.length).toBe(count);
    expect(features.every(Number.isFinite)).toBe(true);
  }
});

it('are the same for Polish without diacritics', () => {
  const text = 'Jeśli zwrócę kurtkę, czy oddacie też koszt przesyłki?';
  expect(textFeatures(foldText(text))).toEqual(textFeatures(text.toLowerCase()));
});
