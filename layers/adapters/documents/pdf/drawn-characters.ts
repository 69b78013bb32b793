import * as z from 'zod';
import { isNear, parseColour } from '../html/colour.ts';
import type { PdfOperation } from './open-pdf.ts';

/** How a character is drawn: plainly, in the colour of paper, or not at all. */
export type Drawn = 'plain' | 'paper-colour' | 'not-at-all';

interface Pen {
  readonly colour: string;
  readonly mode: number;
}

const Glyphs = z.tuple([z.array(z.union([z.number(), z.null(), z.object({ unicode: z.string() })]))]);
const Path = z.tuple([z.number()], z.unknown());
const white = [255, 255, 255] as const;

/** How each character but spaces is drawn, in the order of the page's content. White on something painted before is plain. */
export function drawnCharacters(operations: readonly PdfOperation[]): readonly Drawn[] {
  const drawn: Drawn[] = [];
  const saved: Pen[] = [];
  let pen: Pen = { colour: '#000000', mode: 0 };
  let isPainted = false;
  for (const { name, args } of operations) {
    if (name === 'save') saved.push(pen);
    else if (name === 'restore') pen = saved.pop() ?? pen;
    else if (name === 'setFillRGBColor')
      pen = { ...pen, colour: z.tuple([z.string()]).safeParse(args).data?.[0] ?? '#000000' };
    else if (name === 'setTextRenderingMode')
      pen = { ...pen, mode: z.tuple([z.number()]).safeParse(args).data?.[0] ?? 0 };
    else if (name === 'showText') for (const _ of charactersOf(args)) drawn.push(drawnBy(pen, isPainted));
    else if (
      /^paintImage|^shadingFill/u.test(name) ||
      (name === 'constructPath' && Path.safeParse(args).success)
    )
      isPainted ||= !isPaper(pen.colour);
  }
  return drawn;
}

function charactersOf(args: unknown): readonly string[] {
  const [glyphs = []] = Glyphs.safeParse(args).data ?? [];
  return glyphs.flatMap((glyph) =>
    glyph === null || typeof glyph === 'number' ? [] : charactersIn(glyph.unicode),
  );
}

/** The characters of a text that leave a mark. */
export function charactersIn(text: string): readonly string[] {
  return Array.from(text).filter((character) => character.trim() !== '');
}

function drawnBy({ colour, mode }: Pen, isPainted: boolean): Drawn {
  if (mode === 3 || mode === 7) return 'not-at-all';
  return isPaper(colour) && !isPainted ? 'paper-colour' : 'plain';
}

function isPaper(colour: string): boolean {
  const parsed = parseColour(colour);
  return parsed !== undefined && isNear(parsed, white);
}
