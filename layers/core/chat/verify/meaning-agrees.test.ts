import { expect, it } from 'vitest';
import { samplePassage } from '../../testing/sample-passage.ts';
import { contradictionIn } from './meaning-agrees.ts';

const product = (title: string, text: string) =>
  samplePassage({ id: title, kind: 'product', title, text: `${title}.\n${text}`, questions: [] });
const help = (title: string, text: string) =>
  samplePassage({ id: title, kind: 'faq', title, text, questions: [] });

const bag = product(
  'Śpiwór Sowa 3',
  'Śpiwór puchowy na chłodne noce: temperatura komfortu 3 °C, graniczna -4 °C.\nTemperatura komfortu: 3 °C.',
);
const lamp = product(
  'Latarnia Iskra',
  'Czas świecenia: do 36 godzin.\nWysyłka: 90 godzin.\nZwrot pieniędzy: 90 dni.\nGwarancja: 10 lat.',
);
const found = [
  bag,
  lamp,
  product('Śpiwór Sowa 9', 'Temperatura komfortu: 9 °C.'),
  product('Latarnia Iskra mini', 'Czas świecenia: do 20 godzin.'),
  help('Jak prać śpiwory puchowe?', 'Śpiwór puchowy pierz w temperaturze 30 °C.'),
  help('Jak długo świeci świeca?', 'Czas świecenia świecy to 4 godziny.'),
  help('Ile trwa wysyłka?', 'Wysyłka trwa 48 godzin od zamówienia.'),
  help('Kiedy zwrot?', 'Zwrot pieniędzy trwa 14 dni.'),
  help('Jaka jest gwarancja?', 'Gwarancja trwa 2 lata.'),
];

it.each([
  [bag, 'Śpiwór puchowy na chłodne noce: temperatura komfortu 3 °C, graniczna -4 °C.'],
  [bag, 'Śpiwór Sowa 3 – temperatura komfortu: 3 °C.'],
  [lamp, 'Latarnia Iskra – czas świecenia: do 36 godzin.'],
])('what a product says of itself is quoted, whatever help pages say of others: %#', (source, words) => {
  expect(contradictionIn(words, [source], { found })).toBeUndefined();
});

it.each([
  [bag, 'Temperatura komfortu: 9 °C.'],
  [lamp, 'Latarnia Iskra – czas świecenia: do 20 godzin.'],
  [lamp, 'Latarnia Iskra – wysyłka: 90 godzin.'],
  [lamp, 'Latarnia Iskra – zwrot pieniędzy: 90 dni.'],
])('a number of another product, or against the help pages, is none: %#', (source, words) => {
  expect(contradictionIn(words, [source], { found })).toBe('unknown-number');
});
