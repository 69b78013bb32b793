import { describe, expect, it } from 'vitest';
import { bytesFile } from '#core/knowledge/bytes-file.ts';
import { formatFileReader } from './format-file-reader.ts';
import { readFaults, readParts, readText } from './testing/read-parts.ts';

describe('the format of a file', () => {
  it('is told from its name, or from what a web server says', async () => {
    expect(await readText('a.TXT', 'Hello.')).toBe('Hello.');
    expect(
      await readParts('https://shop.example/faq?x=.pdf', '<p>Hello.</p>', 'text/html; charset=utf-8'),
    ).toMatchObject([{ text: 'Hello.' }]);
    expect(await readParts('https://shop.example/faq.md', '# Hello', 'text/plain')).toMatchObject([
      { text: '# Hello' },
    ]);
  });

  it.each([
    ['a.docx', '%PDF-1.7', 'This is a PDF'],
    ['a.md', 'PK\u0003\u0004', 'This is a ZIP archive'],
    ['a.txt', Buffer.from('\uFEFFhi', 'utf16le'), 'This is UTF-16 text: save it as UTF-8'],
    ['a.pdf', 'hello', 'This is no PDF file'],
    ['a.docx', '', 'This is no DOCX file'],
    ['a.doc', 'x', 'none of the formats'],
    ['a', 'x', 'none of the formats'],
  ])('that is another than the name %s says is a fault', async (name, content, reason) => {
    expect(await readFaults(name, content)).toMatchObject([{ reason: expect.stringContaining(reason) }]);
  });
});

describe('a text', () => {
  it('of strict UTF-8 may begin with a byte order mark and end its lines as Windows does', async () => {
    expect(await readText('a.txt', '\uFEFFZażółć\r\ngęślą.')).toBe('Zażółć\ngęślą.');
  });

  it('of another encoding is a fault of its line', async () => {
    const bytes = Buffer.concat([
      Buffer.from('dobry\nw '),
      Buffer.from([0xb3, 0xf3, 0x64]),
      Buffer.from('\nend'),
    ]);
    expect(await readFaults('a.txt', bytes)).toEqual([
      { reason: 'This is not UTF-8: save the file as UTF-8', line: 2 },
    ]);
  });

  it('that is too large is a fault, before it fills the memory', async () => {
    let given = 0;
    const file = {
      ...bytesFile('a.txt', Buffer.from('')),
      async *open() {
        for (;;) {
          given += 1e6;
          yield Buffer.alloc(1e6, 'a');
        }
      },
    };
    const parts = await Array.fromAsync(formatFileReader.read(file, new AbortController().signal));
    expect(parts).toMatchObject([{ fault: { reason: 'It is larger than 10 MB: split it' } }]);
    expect(given).toBeLessThan(20e6);
  });

  it('has no headings when it is plain', async () => {
    expect(await readText('a.txt', '# no heading\n\n30 days.')).toBe('no heading\n\n30 days.');
  });
});
