import type { SourceWarning } from '#contract/sources.ts';
import { excerptOf } from './excerpt.ts';
import { findInstructions } from './find-instructions.ts';
import { splitSentences } from './sentences.ts';

/** A text without what was said to a model, and what that was. */
export interface DroppedInstructions {
  readonly text: string;
  readonly warnings: readonly SourceWarning[];
}

/** Drops each sentence that reads like an instruction to a model, with the rest of its paragraph: what follows is what it wants done. */
export function dropInstructions(text: string): DroppedInstructions {
  if (findInstructions(text) === undefined) return { text, warnings: [] };
  const warnings: SourceWarning[] = [];
  const kept: string[] = [];
  for (const paragraph of text.split(/\n[^\S\n]*\n/u)) {
    const type = findInstructions(paragraph);
    if (type === undefined) kept.push(paragraph);
    else {
      const start = startOfInstructions(paragraph);
      warnings.push({ type, excerpt: excerptOf(paragraph.slice(start)) });
      kept.push(paragraph.slice(0, start).trimEnd());
    }
  }
  return { text: kept.filter((paragraph) => paragraph !== '').join('\n\n'), warnings };
}

/** The whole paragraph when only its sentences together give it away. */
function startOfInstructions(paragraph: string): number {
  const spans = splitSentences(paragraph);
  const first = spans.find(({ start, end }) => findInstructions(paragraph.slice(start, end)) !== undefined);
  return first?.start ?? 0;
}
