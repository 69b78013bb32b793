import { Parser } from 'htmlparser2';

/** The heading level of each paragraph style that is one. Word keeps the names of built-in styles in English. */
export function readStyles(xml: string): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  let style = '';
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const value = attributes['w:val'] ?? '';
        if (name === 'w:style') style = attributes['w:styleId'] ?? '';
        const [, level] = name === 'w:name' ? (/^heading ([1-6])$/iu.exec(value) ?? []) : [];
        if (level !== undefined) levels.set(style, Number(level));
        if (name === 'w:name' && /^title$/iu.test(value)) levels.set(style, 1);
        if (name === 'w:outlineLvl' && /^[0-5]$/u.test(value)) levels.set(style, Number(value) + 1);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return levels;
}
