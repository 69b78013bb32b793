import { describe, expect, it } from 'vitest';
import { readFaults, readParts, readText } from '../testing/read-parts.ts';
import { paragraph, sampleDocx } from '../testing/sample-docx.ts';
import { sampleZip } from '../testing/sample-zip.ts';

describe('a Word document', () => {
  it('is read with its headings, paragraphs, lists and tables', async () => {
    const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
    const body = [
      paragraph('Zwroty', { style: 'Nagwek1' }),
      paragraph('Masz 30 dni &amp; nic nie płacisz.'),
      '<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>jeden</w:t></w:r></w:p>',
      `<w:tbl><w:tr>${cell('Kraj')}${cell('Cena')}${cell('Dni')}</w:tr><w:tr>${cell('Polska')}${cell('15 zł')}${cell('1')}</w:tr></w:tbl>`,
      paragraph('Potem', { style: 'Nagwek2' }),
      paragraph('Koniec.'),
    ];
    expect(await readText('a.docx', sampleDocx(body.join('')))).toBe(
      '# Zwroty\n\nMasz 30 dni & nic nie płacisz.\n\n- jeden\n\nKraj: Polska; Cena: 15 zł; Dni: 1.\n\n## Potem\n\nKoniec.',
    );
  });

  it('puts the runs of a paragraph together, without what was deleted', async () => {
    const runs =
      '<w:p><w:r><w:t>Re</w:t></w:r><w:del><w:r><w:delText>XX</w:delText></w:r></w:del><w:r><w:t xml:space="preserve">turns </w:t><w:tab/><w:t>here</w:t></w:r></w:p>';
    expect(await readText('a.docx', sampleDocx(runs))).toBe('Returns here');
  });

  it.each([
    ['background-colour', '<w:color w:val="FFFFFF"/>'],
    ['tiny', '<w:sz w:val="2"/>'],
    ['not-displayed', '<w:vanish/>'],
  ])('tells apart what is hidden by %s', async (how, run) => {
    const parts = await readParts('a.docx', sampleDocx(paragraph('Seen.') + paragraph('XX', { run })));
    expect(parts).toMatchObject([{ text: 'Seen.' }, { type: 'text-hidden', how, text: 'XX' }]);
  });

  it('shows white on a dark ground', async () => {
    const run = '<w:shd w:val="clear" w:fill="1F3864"/><w:color w:val="FFFFFF"/>';
    expect(await readText('a.docx', sampleDocx(paragraph('Head', { run })))).toBe('Head');
  });
});

describe('what is no Word document, or a trap', () => {
  const huge = Buffer.alloc(60e6, 'a');

  it.each([
    ['a bomb', sampleZip({ 'word/document.xml': huge }), 'unpacks to more than 50 MB'],
    ['a bomb that lies', sampleZip({ 'word/document.xml': huge }, 1000), 'too many bytes'],
    [
      'entities',
      sampleZip({ 'word/document.xml': '<!DOCTYPE d [<!ENTITY a "b">]><w:document>&a;</w:document>' }),
      'declares XML entities',
    ],
    ['another archive', sampleZip({ 'xl/workbook.xml': '<x/>' }), 'This ZIP archive is no Word document'],
    ['half an archive', sampleZip({ 'word/document.xml': '<x/>' }).subarray(0, 50), 'The archive is broken'],
  ])('is a fault: %s', async (_, bytes, reason) => {
    expect(await readFaults('a.docx', bytes)).toEqual([{ reason: expect.stringContaining(reason) }]);
  });
});
