import { expect, it } from 'vitest';
import { numbersIn } from './numbers-in.ts';

it.each([
  ['2,35 kg or 2.35 kg', ['2.35', '2.35']],
  ['1 299,00 zł and 1,299.00 PLN', ['1299', '1299']],
  ['3,000 mm and 3000 mm', ['3000', '3000']],
  ['30 days, 14:00', ['30', '14', '0']],
  ['249.00', ['249']],
  ['none', []],
])('reads "%s"', (text, numbers) => {
  expect(numbersIn(text)).toEqual(numbers);
});
