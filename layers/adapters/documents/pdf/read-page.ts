import type { HidingPlace } from '#core/knowledge/source-file.ts';
import { charactersIn, drawnCharacters } from './drawn-characters.ts';
import type { PdfPage } from './open-pdf.ts';

/** A line of text on a page. */
export interface PdfLine {
  readonly text: string;
  readonly size: number;
  readonly y: number;
}

/** Points. */
const smallest = 3;

/** The lines of a page that a reader sees, and the texts that are hidden. */
export function readPage(page: PdfPage): {
  readonly lines: readonly PdfLine[];
  readonly hidden: readonly { readonly text: string; readonly how: HidingPlace }[];
} {
  const hiding = hidingPlaces(page);
  const hidden = new Map<HidingPlace, string>();
  const lines: PdfLine[] = [];
  let line: PdfLine | undefined;
  for (const [index, { text, endsLine, size, y }] of page.texts.entries()) {
    const how = hiding[index];
    if (how !== undefined) hidden.set(how, `${hidden.get(how) ?? ''} ${text}`);
    else if (text.trim() !== '')
      line = { text: (line?.text ?? '') + text, size: line?.size ?? size, y: line?.y ?? y };
    else if (line !== undefined) line = { ...line, text: line.text + text };
    if (line === undefined || (!endsLine && index < page.texts.length - 1)) continue;
    lines.push({ ...line, text: withoutLigatures(line.text) });
    line = undefined;
  }
  return { lines, hidden: [...hidden].map(([how, text]) => ({ text, how })) };
}

/** How each text is hidden, if it is. Texts and drawn characters come in the same order; where they do not match nothing is known. */
function hidingPlaces({ texts, operations }: PdfPage): readonly (HidingPlace | undefined)[] {
  const drawn = drawnCharacters(operations);
  const counts = texts.map(({ text }) => charactersIn(text).length);
  const isKnown = drawn.length === counts.reduce((sum, count) => sum + count, 0);
  // A scanned page is a picture with its text undrawn on top.
  const isScan = drawn.every((how) => how === 'not-at-all');
  let place = 0;
  return texts.map(({ size }, index) => {
    const how = drawn[place];
    place += counts[index] ?? 0;
    if (size > 0 && size < smallest && counts[index] !== 0) return 'tiny';
    if (!isKnown || isScan || counts[index] === 0 || how === 'plain') return undefined;
    return how === 'paper-colour' ? 'background-colour' : 'transparent';
  });
}

function withoutLigatures(text: string): string {
  return text.replaceAll(/[\uFB00-\uFB06]/gu, (ligature) => ligature.normalize('NFKC'));
}
