import type { SourceWarning } from '#contract/sources.ts';
import { normaliseText } from '../safety/normalise-text.ts';
import { dropInstructions, type DroppedInstructions } from './drop-instructions.ts';
import { findInvisibleCharacters } from './invisible-characters.ts';

/** Makes a text of a source fit to be found and quoted: nothing invisible, nothing said to a model. */
export function cleanText(text: string): DroppedInstructions {
  const wellFormed = text.toWellFormed();
  const invisible = findInvisibleCharacters(wellFormed);
  const { text: cleaned, warnings } = dropInstructions(normaliseText(wellFormed));
  const all: readonly SourceWarning[] = invisible === undefined ? warnings : [invisible, ...warnings];
  return { text: cleaned, warnings: all };
}
