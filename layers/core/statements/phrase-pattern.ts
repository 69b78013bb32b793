import { foldText } from '../knowledge/fold-text.ts';

const never = /(?!)/u;

/** A pattern for folded text that any of the phrases matches as whole words; a `*` says that the word goes on. */
export function phrasePattern(phrases: readonly string[]): RegExp {
  if (phrases.length === 0) return never;
  return new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${phrases.map(written).join('|')})`, 'u');
}

function written(phrase: string): string {
  const folded = foldText(phrase).trim();
  const words = folded
    .replace(/[.+?^${}()|[\]\\]/gu, String.raw`\$&`)
    .replace(/\*/gu, String.raw`[\p{L}\p{N}]*`)
    .replace(/\s+/gu, String.raw`\s+`);
  // "Free" is not in "free-standing".
  return folded.endsWith('*') ? words : String.raw`${words}(?![\p{L}\p{N}-])`;
}
