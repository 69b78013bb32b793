import { foldText } from '../../knowledge/fold-text.ts';

/** What a phrase says of the words between its own: `*` ends a word that goes on. */
export function phrasePattern(phrases: readonly string[]): RegExp {
  const written = phrases.map((phrase) =>
    foldText(phrase)
      .trim()
      .replace(/[.+?^${}()|[\]\\]/gu, String.raw`\$&`)
      .replace(/\*/gu, String.raw`[\p{L}\p{N}]*`)
      .replace(/\s+/gu, String.raw`\s+`),
  );
  if (written.length === 0) return /(?!)/u;
  return new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${written.join('|')})(?![\p{L}\p{N}-])`, 'u');
}
