import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readFaults, readParts, readText } from '../testing/read-parts.ts';
import { samplePdf, textLines } from '../testing/sample-pdf.ts';

const seen = textLines(['You have 30 days.']);

/** A page of 300 MB of blanks. */
function bomb(): Buffer {
  const packed = deflateSync(Buffer.alloc(300e6, ' '));
  return Buffer.concat([
    Buffer.from('%PDF-1.7\n4 0 obj << /Filter /FlateDecode >>\nstream\r\n'),
    packed,
    Buffer.from('\nendstream'),
  ]);
}

describe('a PDF', () => {
  it('is read with its headings and paragraphs, hyphens taken out', async () => {
    const page =
      textLines(['Returns'], { size: 20, top: 760 }) +
      textLines(['You have thirty days to re-', 'turn a product', 'to us.']) +
      textLines(['It is free.'], { top: 600 });
    expect(await readText('a.pdf', samplePdf([page]))).toBe(
      '# Returns\n\nYou have thirty days to return a product to us.\n\nIt is free.',
    );
  });

  it('tells its title', async () => {
    expect(await readParts('a.pdf', samplePdf([seen], '/Title (Our returns)'))).toMatchObject([
      { head: { title: 'Our returns' } },
    ]);
  });

  it('loses the header and the number of each page', async () => {
    const page = (n: number) =>
      textLines(['Fernholm'], { top: 790 }) +
      textLines([`Sentence ${'abcd'[n]}.`]) +
      textLines([`Page ${n}`], { top: 20 });
    expect(await readText('a.pdf', samplePdf([1, 2, 3].map(page)))).toBe(
      'Sentence b.\n\nSentence c.\n\nSentence d.',
    );
  });

  it.each([
    ['background-colour', textLines(['XX words here'], { top: 500, before: '1 1 1 rg' })],
    ['transparent', textLines(['XX words here'], { top: 500, before: '3 Tr' })],
    ['tiny', textLines(['XX words here'], { top: 500, size: 1 })],
  ])('tells apart what is hidden by %s', async (how, hidden) => {
    expect(await readParts('a.pdf', samplePdf([seen + hidden]))).toMatchObject([
      { type: 'text-hidden', how, page: 1, text: expect.stringContaining('XX') },
      { type: 'text-read', text: 'You have 30 days.' },
    ]);
  });

  it('shows white on a dark ground, and the text of a scanned page', async () => {
    const banner = textLines(['XX'], { top: 500, before: '0 0 0 rg 40 490 300 30 re f 1 1 1 rg' });
    expect(await readText('a.pdf', samplePdf([banner]))).toBe('XX');
    expect(await readText('a.pdf', samplePdf([textLines(['Scanned.'], { before: '3 Tr' })]))).toBe(
      'Scanned.',
    );
  });
});

describe('what is no readable PDF', () => {
  it.each([
    ['pictures only', samplePdf(['']), 'only pictures'],
    ['nonsense', Buffer.from('%PDF-1.7 nonsense'), 'This PDF is broken'],
    ['a bomb', bomb(), 'It unpacks to more than 200 MB'],
    ['half a file', samplePdf([seen]).subarray(0, 300), 'This PDF is broken'],
  ])('is a fault: %s', async (_, bytes, reason) => {
    expect(await readFaults('a.pdf', bytes)).toEqual([{ reason: expect.stringContaining(reason) }]);
  });
});
