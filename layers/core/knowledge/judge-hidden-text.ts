import type { SourceWarning } from '#contract/sources.ts';
import { normaliseText } from '../safety/normalise-text.ts';
import { excerptOf } from './excerpt.ts';
import { findInstructions } from './find-instructions.ts';
import type { FilePart, HidingPlace } from './source-file.ts';

/** Menus, comments and descriptions hide text on most pages; a decent page has no reason for the rest. */
const usual: ReadonlySet<HidingPlace> = new Set(['not-displayed', 'comment', 'metadata']);
const leastWords = 3;

/** What to say of a hidden text: it is never taken in, and worth a warning when it deceives. */
export function judgeHiddenText(part: Extract<FilePart, { type: 'text-hidden' }>): SourceWarning | undefined {
  const text = normaliseText(part.text.toWellFormed());
  const page = part.page === undefined ? {} : { page: part.page };
  const excerpt = excerptOf(text);
  if (findInstructions(text) !== undefined) return { type: 'hidden-instructions', excerpt, ...page };
  const words = text.match(/\p{L}+/gu)?.length ?? 0;
  return usual.has(part.how) || words < leastWords ? undefined : { type: 'hidden-text', excerpt, ...page };
}
