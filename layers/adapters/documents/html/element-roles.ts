import type { BlockKind } from '../block-builder.ts';

/** Elements that are no part of what a page says. */
export const furniture: ReadonlySet<string> = new Set(
  'script style svg math canvas iframe object audio video map nav footer aside form button select textarea datalist'.split(
    ' ',
  ),
);

/** Elements whose content only some browsers show, or none. */
export const undisplayed: ReadonlySet<string> = new Set(['template', 'noscript']);

/** Where the page says what it is about; the rest is left out then. */
export const mainElements: ReadonlySet<string> = new Set(['main', 'article']);

/** Inline elements carry a sentence on; all others begin a block. */
const inline: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label mark meter nobr output progress q rp rt ruby s samp small span strike strong sub sup time tt u var wbr picture source tbody thead tfoot colgroup col caption html'.split(
    ' ',
  ),
);

/** The block an element begins; undefined for an inline one. What asks in an FAQ is a heading. */
export function blockKindOf(name: string): BlockKind | undefined {
  if (/^h[1-6]$/u.test(name)) return { level: Number(name.slice(1)) };
  if (name === 'summary' || name === 'dt') return { level: 6 };
  if (name === 'li') return 'list-item';
  return inline.has(name) ? undefined : 'paragraph';
}
