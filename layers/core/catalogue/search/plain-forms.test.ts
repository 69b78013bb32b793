import { expect, it } from 'vitest';
import { plainForms } from './plain-forms.ts';

it.each([
  ['scarves', 'scarf'],
  ['knives', 'knife'],
  ['torebeczka', 'torebka'],
  ['miseczki', 'miski'],
  ['plecaczek', 'plecak'],
  ['plecaczki', 'plecaki'],
  ['bukieciki', 'bukieti'],
  ['kubeczek', 'kubek'],
  ['bebny', 'beben'],
  ['krzesel', 'krzesli'],
])('%s may be %s', (word, form) => {
  expect(plainForms(word)).toContain(form);
});

it.each(['lamp', 'sofa', 'tv', 'ves', 'x'.repeat(10_000)])('%s has no other form', (word) => {
  expect(plainForms(word)).toEqual([]);
});
