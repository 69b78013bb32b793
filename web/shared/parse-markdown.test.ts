import { describe, expect, test } from 'vitest';
import { type Block, type Inline, parseMarkdown } from './parse-markdown.ts';

describe('parseMarkdown', () => {
  test('reads paragraphs, line breaks and both kinds of list', () => {
    expect(outline('One\ntwo\n\n- a\n- b\n\n3. c\n4. d')).toEqual([
      'p: One⏎two',
      'ul: a | b',
      'ol from 3: c | d',
    ]);
  });

  test('begins a list right after a paragraph and ends it with one', () => {
    expect(outline('Choose:\n* a\n* b\nDone')).toEqual(['p: Choose:', 'ul: a | b', 'p: Done']);
  });

  test('keeps a continued line in its item', () => {
    expect(outline('- a\n  more\n- b')).toEqual(['ul: a⏎more | b']);
  });

  test('reads bold, italic, code, citations and links', () => {
    expect(outline('**b** *i* _j_ __k__ `c` [1] [text](/there)')).toEqual([
      'p: <b>b</b> <i>i</i> <i>j</i> <b>k</b> {c} ‹1› (text→/there)',
    ]);
  });

  test('reads runs inside runs', () => {
    expect(outline('**bold and *both* [2]**')).toEqual(['p: <b>bold and <i>both</i> ‹2›</b>']);
  });

  test.each([
    '2*3*4 = 24',
    'snake_case_name',
    '5 * 6 * 7',
    '** not bold **',
    'an *open run',
    '[text](two words)',
    '[text]()',
    '[1](',
    '![picture',
    '`',
    '****',
    '[123]',
  ])('leaves %j as it is', (text) => {
    expect(outline(text)).toEqual([`p: ${text}`]);
  });

  test('takes escapes as the signs they name', () => {
    expect(outline(String.raw`\*not italic\* \[1\]`)).toEqual(['p: *not italic* [1]']);
  });

  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '<style>*{display:none}</style>',
    '<form action=https://evil.example><input></form>',
    '&lt;b&gt;',
  ])('keeps %s as text', (html) => {
    expect(outline(html)).toEqual([`p: ${html}`]);
  });

  test('shows a remote picture as a link at most', () => {
    expect(outline('![x](https://evil.example/p.gif)')).toEqual(['p: !(x→https://evil.example/p.gif)']);
  });

  test('takes out what hides or reorders text', () => {
    expect(outline('a\u202Eb\u200Bc\u2066d\uFEFF\u0000e\u00AD')).toEqual(['p: abcde']);
  });

  test('keeps joined emoji and accents', () => {
    expect(outline('👩‍🌾 Łódź')).toEqual(['p: 👩‍🌾 Łódź']);
  });

  test('makes nothing of nothing', () => {
    expect(parseMarkdown('')).toEqual([]);
    expect(parseMarkdown(' \n\n \t\n')).toEqual([]);
  });

  test.each([
    ['*', '*'],
    ['**', '**'],
    ['_a', '_a'],
    ['[', '['],
    ['[1', '[1'],
    ['[a](', '[a]('],
    ['`', '`'],
    ['`a', '`a'],
    ['\\', '\\'],
    ['\n', '\n'],
    ['\n ', '\n '],
    ['- ', '- '],
    ['*a **b ', '*a **b '],
    ['1. *', '1. *\n'],
    ['<', '<'],
  ])('is done with 300,000 signs of %j', (_, unit) => {
    const text = unit.repeat(Math.ceil(300_000 / unit.length));
    expect(() => parseMarkdown(text)).not.toThrow();
  });

  test('loses no letter of whatever it is given', () => {
    const signs = ['*', '_', '`', '[', ']', '(', ')', '1', 'a', ' ', '\\', '#', '-'];
    let seed = 42;
    const random = (): number => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648);
    for (let round = 0; round < 5000; round += 1) {
      const text = Array.from({ length: 24 }, () => signs[random() % signs.length]).join('');
      expect(lettersOf(outline(text).join(''))).toBe(lettersOf(text));
    }
  });
});

function lettersOf(text: string): string {
  return text.replace(/[^a]/g, '');
}

/** The parsed tree in one line a block. */
function outline(markdown: string): string[] {
  return parseMarkdown(markdown).map((block: Block) => {
    if (block.type === 'paragraph') return `p: ${drawn(block.children)}`;
    const name = block.start === undefined ? 'ul' : `ol from ${block.start}`;
    return `${name}: ${block.items.map(drawn).join(' | ')}`;
  });
}

function drawn(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.text;
      if (inline.type === 'strong') return `<b>${drawn(inline.children)}</b>`;
      if (inline.type === 'emphasis') return `<i>${drawn(inline.children)}</i>`;
      if (inline.type === 'code') return `{${inline.text}}`;
      if (inline.type === 'citation') return `‹${inline.n}›`;
      if (inline.type === 'link') return `(${inline.text}→${inline.address})`;
      return '⏎';
    })
    .join('');
}
