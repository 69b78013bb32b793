import { sampleZip } from './sample-zip.ts';

const styles = `<w:styles xmlns:w="w"><w:style w:type="paragraph" w:styleId="Nagwek1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Nagwek2"><w:name w:val="heading 2"/></w:style></w:styles>`;

/** A Word document with this body; `Nagwek1` and `Nagwek2` are its headings, as Polish Word calls them. */
export function sampleDocx(body: string): Buffer {
  return sampleZip({
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': styles,
    'docProps/core.xml': '<cp:coreProperties><dc:title>Zwroty</dc:title></cp:coreProperties>',
  });
}

/** A paragraph of one run. */
export function paragraph(text: string, { style = '', run = '' } = {}): string {
  const look = style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${look}<w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}
