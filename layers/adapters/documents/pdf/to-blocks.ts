import type { TextBlock } from '../plain-text.ts';
import type { PdfLine } from './read-page.ts';

/** A line that stands on this many pages is their header or footer. */
const leastRepeats = 3;

/** Lines as blocks: what is larger than most is a heading, a gap or another size begins a paragraph. */
export function toBlocks(pages: readonly (readonly PdfLine[])[]): readonly TextBlock[] {
  const running = runningLines(pages);
  const lines = pages.map((page) => page.filter(({ text }) => !running.has(shapeOf(text))));
  const body = commonSize(lines.flat());
  const sizes = [
    ...new Set(
      lines
        .flat()
        .map(({ size }) => Math.round(size))
        .filter((size) => size >= body * 1.15),
    ),
  ].toSorted((a, b) => b - a);
  return lines.flatMap((page) =>
    paragraphsOf(page).map(({ text, size }) => {
      const level = sizes.indexOf(Math.round(size)) + 1;
      if (level > 0 && text.length <= 150) return { type: 'heading', level: Math.min(level, 6), text };
      const item = /^[•●▪◦‣–-]\s+(.+)$/su.exec(text)?.[1];
      return item === undefined ? { type: 'paragraph', text } : { type: 'list-item', text: item };
    }),
  );
}

function paragraphsOf(lines: readonly PdfLine[]): readonly PdfLine[] {
  const paragraphs: PdfLine[] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open !== undefined && continues(open, line))
      paragraphs[paragraphs.length - 1] = { ...line, text: join(open.text, line.text) };
    else paragraphs.push({ ...line, text: line.text.trim() });
  }
  return paragraphs;
}

function continues(above: PdfLine, line: PdfLine): boolean {
  const gap = above.y - line.y;
  return (
    Math.abs(above.size - line.size) < 0.1 * line.size &&
    gap >= 0 &&
    gap < 1.7 * line.size &&
    !/^\s*[•●▪◦‣]/u.test(line.text)
  );
}

/** A hyphen at the end of a line is the printer's if the word goes on in small letters. */
function join(above: string, line: string): string {
  const next = line.trim();
  return /\p{Ll}-$/u.test(above) && /^\p{Ll}/u.test(next) ? above.slice(0, -1) + next : `${above} ${next}`;
}

function runningLines(pages: readonly (readonly PdfLine[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const shape of new Set(page.map(({ text }) => shapeOf(text))))
      counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  return new Set(
    [...counts].flatMap(([shape, count]) =>
      count >= leastRepeats && count * 2 > pages.length ? [shape] : [],
    ),
  );
}

/** Page numbers differ. */
function shapeOf(text: string): string {
  return text.trim().replaceAll(/\d+/gu, '0');
}

function commonSize(lines: readonly PdfLine[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines)
    letters.set(Math.round(size), (letters.get(Math.round(size)) ?? 0) + text.length);
  return [...letters].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}
