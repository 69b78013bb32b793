import { expect, it } from 'vitest';
import type { FilePart } from '#core/knowledge/source-file.ts';
import { readFaults, readParts } from './testing/read-parts.ts';

const recordsIn = (parts: readonly FilePart[]) =>
  parts.flatMap((part) => (part.type === 'record-read' ? [part.record] : []));

it.each([
  ['a,b\n1,2\n', [{ a: '1', b: '2' }]],
  ['a;b\n"1;1";2\n', [{ a: '1;1', b: '2' }]],
  ['a\tb\n1\t2', [{ a: '1', b: '2' }]],
  ['\uFEFFa,b\r\n1,"x ""y"" z"\r\n', [{ a: '1', b: 'x "y" z' }]],
  ['a,b\n\n  \n,\n1\n', [{ a: '1', b: '' }]],
  ['"a, c",b\n1,2', [{ 'a, c': '1', b: '2' }]],
  ['a,b\n', []],
  ['', []],
])('reads what spreadsheets write: %j', async (csv, records) => {
  expect(recordsIn(await readParts('a.csv', csv))).toEqual(records);
});

it('knows the line of a record, also after one of several lines', async () => {
  const parts = await readParts('a.csv', 'a,b\n"one\ntwo",2\n\n\n3,4\n');
  expect(parts).toMatchObject([{ line: 2 }, { line: 6, record: { a: '3' } }]);
});

it('names the line of a row that does not fit and of one that is not UTF-8, and reads on', async () => {
  const bytes = Buffer.concat([
    Buffer.from('a,b\n1,2,3\n'),
    Buffer.from([0xb3, 0x2c, 0x31]),
    Buffer.from('\n5,6\n'),
  ]);
  const parts = await readParts('a.csv', bytes);
  expect(
    parts
      .flatMap((part) => (part.type === 'fault-found' ? [part.fault.line] : []))
      .toSorted((a, b) => Number(a) - Number(b)),
  ).toEqual([2, 3]);
  expect(recordsIn(parts)).toEqual([{ a: '5', b: '6' }]);
});

it('says where a quote is not closed', async () => {
  expect(await readFaults('a.csv', 'a,b\n1,2\n"3,4\n5,6\n')).toEqual([
    { reason: expect.stringContaining('a quote is not closed'), line: 3 },
  ]);
});

it('takes names of prototypes for names', async () => {
  const [record] = recordsIn(await readParts('a.csv', '__proto__,constructor\nx,y\n'));
  expect(Object.entries(record ?? {})).toEqual([
    ['__proto__', 'x'],
    ['constructor', 'y'],
  ]);
});
