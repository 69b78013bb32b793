import { expect, it } from 'vitest';
import { sentencesOf } from './sentences.ts';

it.each([
  [
    'We ship daily. Orders by 14:00 leave the same day!',
    ['We ship daily.', 'Orders by 14:00 leave the same day!'],
  ],
  ['Waga wynosi 2,35 kg. To mało.', ['Waga wynosi 2,35 kg.', 'To mało.']],
  ['Np. koc, ul. Długa 5 itp. są w porządku.', ['Np. koc, ul. Długa 5 itp. są w porządku.']],
  ['Use soap, e.g. Castile soap. Rinse it.', ['Use soap, e.g. Castile soap.', 'Rinse it.']],
  ['It costs 14.99 PLN. [1] Fine.', ['It costs 14.99 PLN.', '[1] Fine.']],
  ['Steps:\n- one\n- two\n\nDone', ['Steps:', '- one', '- two', 'Done']],
  ['Version 2.0 is out.No space here', ['Version 2.0 is out.No space here']],
  ['', []],
])('splits "%s"', (text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences);
});
