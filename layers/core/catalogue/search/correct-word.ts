import { stemWord } from '../../knowledge/stem-word.ts';
import type { CatalogueSheet } from '../sheet/catalogue-sheet.ts';
import type { SheetPart } from '../sheet/sheet-part.ts';
import { lettersApart, lettersOf } from './letters-of.ts';
import { mistakesBetween } from './mistakes-between.ts';

const mostKept = 2_000;
const kept = new WeakMap<CatalogueSheet, Map<string, string | undefined>>();

/**
 * The word of the catalogue that a word is most likely meant to be, by the fewest typing mistakes: one from four
 * letters, two from eight. Undefined where there is none.
 */
export function correctWord(word: string, sheet: CatalogueSheet): string | undefined {
  const known = kept.get(sheet) ?? new Map<string, string | undefined>();
  kept.set(sheet, known);
  if (known.has(word)) return known.get(word);
  if (known.size >= mostKept) known.clear();
  const found = nearest(word, sheet);
  known.set(word, found);
  return found;
}

function nearest(word: string, sheet: CatalogueSheet): string | undefined {
  const allowed = allowedMistakes(word);
  if (allowed === 0) return undefined;
  const letters = lettersOf(word);
  let best: { readonly word: string; readonly cost: number } | undefined;
  for (const { part } of sheet.parts) {
    for (let at = 0; at < part.letters.length; at += 1) {
      if (lettersApart(letters, part.letters[at] ?? 0) > 2 * allowed) continue;
      const other = part.words[at] ?? '';
      if (Math.abs(other.length - word.length) > allowed || other.length < shortest) continue;
      const mistakes = mistakesBetween(word, other, allowed);
      if (mistakes > allowed) continue;
      const cost =
        mistakes +
        (other[0] === word[0] ? 0 : 0.5) +
        // A letter is left out or swapped sooner than typed too many.
        (other.length < word.length ? 0.1 : 0) -
        perTenfold * Math.log10(1 + frequency(other, part));
      if (best === undefined || cost < best.cost) best = { word: other, cost };
    }
  }
  return best?.word;
}

/** Of two words as near the one that ten times as many products have is likelier, though not by a whole mistake. */
const perTenfold = 0.12;
const shortest = 3;

/** Products that have a word, or one of its stem. */
function frequency(word: string, part: SheetPart): number {
  const code = part.terms.get(stemWord(word));
  return code === undefined ? 0 : (part.starts[code + 1] ?? 0) - (part.starts[code] ?? 0);
}

/** The commonest word of the catalogue that begins with what was typed so far; undefined where none does. */
export function completeWord(start: string, { parts }: CatalogueSheet): string | undefined {
  if (start.length < shortest || /\d/u.test(start)) return undefined;
  let best: { readonly word: string; readonly count: number } | undefined;
  for (const { part } of parts) {
    for (const word of part.words) {
      if (!word.startsWith(start)) continue;
      const count = frequency(word, part);
      if (best === undefined || count > best.count) best = { word, count };
    }
  }
  return best?.word;
}

function allowedMistakes(word: string): number {
  if (/\d/u.test(word)) return 0;
  return word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;
}
