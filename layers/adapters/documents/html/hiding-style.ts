import type { HidingPlace } from '#core/knowledge/source-file.ts';
import { isNear, parseColour, type Colour } from './colour.ts';

/** CSS declarations of an element, in lower case. */
export type Declarations = Readonly<Record<string, string>>;

/** What an element passes on to those within it. */
export interface Surroundings {
  readonly colour: Colour;
  readonly background: Colour;
}

/** Black on white, as a page begins. */
export const blankPage: Surroundings = { colour: [0, 0, 0], background: [255, 255, 255] };

/** Properties that can hide text: no others are kept, since every element of a class is given all of its own. */
const hiding: ReadonlySet<string> = new Set(
  'display visibility opacity color background background-color font-size text-indent position left top right'.split(
    ' ',
  ),
);

/** Parses `name: value; name: value`. */
export function parseDeclarations(css: string): Declarations {
  const pairs = css.split(';').map((declaration) => declaration.split(/:(.*)/su));
  return Object.fromEntries(
    pairs
      .map(([name = '', value = '']) => [name.trim().toLowerCase(), value] as const)
      .filter(([name]) => hiding.has(name))
      .map(([name, value]) => [
        name,
        value
          .replace(/!important/iu, '')
          .trim()
          .toLowerCase(),
      ]),
  );
}

/** The colours within an element. A background that is a picture may have any colour. */
export function surround(style: Declarations, outer: Surroundings): Surroundings {
  const colour = parseColour(style['color']) ?? outer.colour;
  const fill = style['background-color'] ?? style['background'];
  if (fill?.includes('url(') === true || fill?.includes('gradient') === true)
    return { colour, background: [Number.NaN, 0, 0] };
  return { colour, background: parseColour(fill) ?? outer.background };
}

/** How a style hides an element's text, if it does. */
export function hidingPlaceOf(style: Declarations, within: Surroundings): HidingPlace | undefined {
  if (style['display'] === 'none' || /^(?:hidden|collapse)$/u.test(style['visibility'] ?? ''))
    return 'not-displayed';
  if (Number(style['opacity'] ?? 1) < 0.1 || style['color'] === 'transparent') return 'transparent';
  if (isTiny(style['font-size'])) return 'tiny';
  if (
    isOutside(style['text-indent']) ||
    (/absolute|fixed/u.test(style['position'] ?? '') &&
      [style['left'], style['top'], style['right']].some(isOutside))
  ) {
    return 'off-screen';
  }
  return isNear(within.colour, within.background) ? 'background-colour' : undefined;
}

/** Below 3 pixels nobody reads. */
function isTiny(size: string | undefined): boolean {
  const [, number = '', unit = ''] = /^(-?[\d.]+)(px|pt|em|rem|%)?$/u.exec(size ?? '') ?? [];
  const pixels: Readonly<Record<string, number>> = { px: 1, pt: 4 / 3, em: 16, rem: 16, '%': 0.16, '': 1 };
  return number !== '' && Number(number) * (pixels[unit] ?? 1) < 3;
}

function isOutside(place: string | undefined): boolean {
  const [, number = '', unit = 'px'] = /^-([\d.]+)(px|r?em|vw|vh|%)?$/u.exec(place ?? '') ?? [];
  return Number(number) * (unit.endsWith('em') ? 16 : unit === 'px' ? 1 : 10) >= 900;
}
