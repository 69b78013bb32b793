import { expect, it } from 'vitest';
import { readFaults, readParts, readText } from './testing/read-parts.ts';

it('keeps headings, paragraphs and lists, and drops marks', async () => {
  expect(
    await readText(
      'a.md',
      '# Returns\n\nYou have **30 days** and [help](https://x.example).\n\n- one\n- two\n\n1. three',
    ),
  ).toBe('# Returns\n\nYou have 30 days and help.\n\n- one\n\n- two\n\n- three');
});

it('makes a sentence of each row of a table', async () => {
  expect(
    await readText('a.md', '| Country | Fee |\n|---|---|\n| Poland | 14.99 PLN |\n| Germany | 29.99 PLN |'),
  ).toBe('Country: Poland; Fee: 14.99 PLN.\n\nCountry: Germany; Fee: 29.99 PLN.');
});

it('reads its head', async () => {
  expect(
    await readParts('a.md', '---\nid: policy-x\ntitle: Returns: how\nurl: /r\nlanguage: pl\n---\n\n30 dni.'),
  ).toEqual([
    {
      type: 'text-read',
      text: '30 dni.',
      head: { id: 'policy-x', title: 'Returns: how', url: '/r', language: 'pl' },
    },
  ]);
});

it('names the line of a head that does not fit', async () => {
  expect(await readFaults('a.md', '---\nid: x\ntilte: T\n---\n')).toMatchObject([{ line: 3 }]);
});

it('tells what it hides in comments, pictures and HTML', async () => {
  const parts = await readParts(
    'a.md',
    'Seen.\n\n<!-- a comment -->\n\n![a picture](x.png)\n\n<p style="color:white">white words here</p>',
  );
  expect(parts[0]).toMatchObject({ type: 'text-read', text: 'Seen.' });
  expect(parts.flatMap((part) => (part.type === 'text-hidden' ? [part.how] : [])).toSorted()).toEqual([
    'background-colour',
    'comment',
    'metadata',
  ]);
});

it.each(['> ', '>', '+ ', '1. ', '- > '])('refuses thousands of %j on a line, and says why', async (mark) => {
  expect(await readFaults('a.md', `Text.\n\n${mark.repeat(20_000)}x`)).toMatchObject([
    { reason: expect.stringContaining('flatten') },
  ]);
});

it.each(['-', '- ', '*', '* '])('takes a long row of %j for the rule it is', async (mark) => {
  expect(await readText('a.md', `One.\n\n${mark.repeat(200)}\n\nTwo.`)).toBe('One.\n\nTwo.');
});
