import { expect, it } from 'vitest';
import { cellText, csvCell, csvLine } from './csv-cell.ts';

it.each(['=1+1', '+1+1', '-cmd', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1', '＋1', '－1+2', '＠x', '-1+2'])(
  'neutralises %j',
  (text) => {
    expect(csvCell(text).replaceAll('"', '')).toBe(`'${text}`);
  },
);

it.each([
  ['-12.5', '-12.5'],
  [3, '3'],
  ['0.000000078', '0.000000078'],
  ['eu.amazon.nova-lite-v1:0', 'eu.amazon.nova-lite-v1:0'],
  ['', ''],
])('leaves %j as it is', (value, cell) => {
  expect(csvCell(value)).toBe(cell);
});

it('quotes what would break a line', () => {
  expect(csvLine(['a,b', 'say "no"', 'two\nlines', 1])).toBe('"a,b","say ""no""","two\nlines",1\r\n');
});

it.each(["'=1", "''-x", '=1', '-5', "'-5", "'tis", "'", '', "'\t", '－1'])('gives %j back', (text) => {
  expect(cellText(csvCell(text).replaceAll(/^"|"$/gu, ''))).toBe(text);
});
