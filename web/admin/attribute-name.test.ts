import { expect, test } from 'vitest';
import { attributeName } from './attribute-name.ts';

test.each([
  ['weightGrams', 'weight grams'],
  ['care_label', 'care label'],
  ['Best for', 'Best for'],
  ['Materiał', 'Materiał'],
  ['UPF', 'UPF'],
])('writes %s as %s', (attribute, name) => {
  expect(attributeName(attribute)).toBe(name);
});
