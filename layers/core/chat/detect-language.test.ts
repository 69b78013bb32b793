import { expect, it } from 'vitest';
import { detectLanguage } from './detect-language.ts';

it.each([
  ['Can I return my order?', 'en'],
  ['how long does delivery take', 'en'],
  ['do you ship to Germany?', 'en'],
  ['jak długo trwa dostawa?', 'pl'],
  ['jak dlugo trwa dostawa', 'pl'],
  ['Ile kosztuje namiot Borealis 2?', 'pl'],
  ['czy moge zwrocic namiot', 'pl'],
  ['Wie lange dauert die Lieferung nach Österreich und was kostet sie?', 'de'],
  ['hi', 'en'],
  ['Peut-on retourner un article sans la boîte?', 'fr'],
])('hears "%s" as %s', async (text, language) => {
  expect(await detectLanguage(text, 'xx')).toBe(language);
});

it.each(['Borealis 2', '???', '12 345', 'tent'])(
  'keeps the conversation’s language for "%s"',
  async (text) => {
    expect(await detectLanguage(text, 'pl')).toBe('pl');
    expect(await detectLanguage(text, 'en')).toBe('en');
  },
);
