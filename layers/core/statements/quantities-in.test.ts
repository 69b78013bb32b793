import { expect, it } from 'vitest';
import { quantitiesIn } from './quantities-in.ts';
import { splitTokens } from './split-tokens.ts';

/** Values with their dimension, as in "2880 time". */
function read(text: string): readonly string[] {
  return quantitiesIn(splitTokens(text)).map(({ values, unit, bound, range }) =>
    [values.join('/'), unit?.dimension, bound, range].filter((part) => part !== undefined).join(' '),
  );
}

it.each([
  ['2–4 business days', ['2 work-day low', '4 work-day high']],
  ['od 2 do 4 dni roboczych', ['2 work-day low', '4 work-day high']],
  ['two to four days', ['2880 time low', '5760 time high']],
  ['w ciągu 30 dni', ['43200 time most']],
  ['29,99 zł or $5', ['29.99 PLN', '5 USD']],
  ['1 299,00 PLN', ['1299 PLN']],
  ['1.500 kg', ['1500/1500000 gram']],
  ['2.35 kg, 2350 g', ['2350 gram', '2350 gram']],
  ['at 14:00 or 2 p.m.', ['840 clock', '840 clock']],
  ['twenty-five or dwadzieścia pięć', ['25', '25']],
  ['9.5" wide, 4 x 6 in.', ['9.5 inch', '4 inch', '6 inch']],
  ['up to 25 kg, at least 3 kg', ['25000 gram most', '3000 gram least']],
  ['no more than 3 kg', ['3000 gram most']],
  ['down to -6 °C', ['-6 celsius']],
  ['1/2 cup, 46½ cm, .5 l', ['0.5 cup', '0.465 metre', '0.5 litre']],
  ['20 %, 10 percent', ['20 %', '10 %']],
  ['half a litre, three quarters of an hour', ['0.5 litre', '45 time']],
  ['dwa i pół kilograma', ['2500 gram']],
  ['trzymetrowy przewód, dziesięcioletnia gwarancja', ['3 metre', '120 months']],
  ['zebrany w 2025 roku', ['2025']],
  ['od trzeciego roku życia', ['36 months least']],
  ['5,000 revolutions per minute, 3000 obr./min', ['5000/5 turn', '3000 turn']],
  ['3 Gbit/s, 25 km/h, 645 cm²', ['3000000 bit', '25 speed', '0.0645 square-metre']],
  ['2 A, 2.4 amps, 3000 K', ['2 ampere', '2.4 ampere', '3000 kelvin']],
  ['14 g/100 g', ['14 gram', '100 gram']],
  ['-39 °C, minus 5 °C', ['-39 celsius', '-5 celsius']],
  ['none at all', []],
])('reads "%s"', (text, quantities) => {
  expect(read(text)).toEqual(quantities);
});
