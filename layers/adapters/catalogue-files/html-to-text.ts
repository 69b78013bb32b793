import { Parser } from 'htmlparser2';

const paragraphs: ReadonlySet<string> = new Set(
  'p div section article header footer ul ol table blockquote pre h1 h2 h3 h4 h5 h6 hr dl figure'.split(' '),
);
const lines: ReadonlySet<string> = new Set('br li tr dt dd'.split(' '));
const unseen: ReadonlySet<string> = new Set(
  'script style template noscript iframe object svg head'.split(' '),
);

/** The words of HTML as plain text: paragraphs behind a blank line, list items behind a dash, nothing of scripts. */
export function htmlToText(html: string): string {
  let text = '';
  let hidden = 0;
  const parser = new Parser(
    {
      onopentag(name) {
        if (unseen.has(name)) hidden += 1;
        else if (paragraphs.has(name)) text += '\n\n';
        else if (lines.has(name)) text += '\n';
        if (name === 'li') text += '- ';
        if (name === 'td' || name === 'th') text += ' ';
      },
      ontext(data) {
        if (hidden === 0) text += data.replaceAll(/\s+/gu, ' ');
      },
      onclosetag(name) {
        if (unseen.has(name)) hidden = Math.max(0, hidden - 1);
        else if (paragraphs.has(name)) text += '\n\n';
      },
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  return tidyText(text);
}

/** No blanks at the ends of lines, no two blanks in a row, one blank line at most. */
function tidyText(text: string): string {
  return text
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/[^\S\n]+/gu, ' ')
    .replaceAll(/ ?\n ?/gu, '\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim();
}

/** Plain text as HTML that is read as the same. */
export function textToHtml(text: string): string {
  const tidy = tidyText(text);
  if (tidy === '') return '';
  return tidy
    .split('\n\n')
    .map((paragraph) => `<p>${escaped(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
