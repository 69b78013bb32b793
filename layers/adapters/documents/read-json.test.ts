import { describe, expect, it } from 'vitest';
import { readFaults, readParts } from './testing/read-parts.ts';

describe('JSON', () => {
  it.each([
    '[\n{"a": "["},\n\n{"a": ["]"]}]',
    '{"shop": {"x": []},\n"faq": [{"a": "["},\n\n{"a": ["]"]}]}'.replace('\n"faq": [', '"faq": [\n'),
  ])('is a list of records, each with its line: %j', async (json) => {
    expect(await readParts('a.json', json)).toEqual([
      { type: 'record-read', record: { a: '[' }, line: 2 },
      { type: 'record-read', record: { a: [']'] }, line: 4 },
    ]);
  });

  it('may be one record', async () => {
    expect(await readParts('a.json', '{"question": "Q?", "questions": ["q"]}')).toEqual([
      { type: 'record-read', record: { question: 'Q?', questions: ['q'] }, line: 1 },
    ]);
  });

  it.each([
    ['[\n{"a": 1},\n]', 3],
    ['{\n"a": 1\n"b": 2\n}', 3],
    ['[{"a": 1}', 1],
    ['', 1],
    ['{"a":\n\nNaN}', 3],
  ])('names the line of what is not JSON: %j', async (json, line) => {
    expect(await readFaults('a.json', json)).toEqual([{ reason: 'This is not JSON', line }]);
  });
});

describe('JSON Lines', () => {
  it('is read line by line; a broken line breaks no other', async () => {
    const bytes = Buffer.concat([
      Buffer.from('\uFEFF{"a":1}\r\n\nno\n'),
      Buffer.from([0xff]),
      Buffer.from('\n{"a":"\u2028"}'),
    ]);
    expect(await readParts('a.jsonl', bytes)).toEqual([
      { type: 'record-read', record: { a: 1 }, line: 1 },
      { type: 'fault-found', fault: { reason: 'This is not JSON', line: 3 } },
      { type: 'fault-found', fault: { reason: 'This is not UTF-8: save the file as UTF-8', line: 4 } },
      { type: 'record-read', record: { a: '\u2028' }, line: 5 },
    ]);
  });

  it('refuses a line that would fill the memory, and reads on', async () => {
    expect(await readParts('a.jsonl', `{"a":"${'x'.repeat(1e6)}"}\n{"a":2}`)).toEqual([
      { type: 'fault-found', fault: { reason: 'This line is longer than 1 MB', line: 1 } },
      { type: 'record-read', record: { a: 2 }, line: 2 },
    ]);
  });
});
