import type { BrandVoice } from '#contract/brand-voice.ts';
import { foldText } from '../../knowledge/fold-text.ts';

/**
 * A text with the words a brand prefers, where the other word stands in its plain form. Inflected forms are left:
 * a Polish noun put in for another would have to be inflected with its whole sentence; they are reported instead.
 */
export function withPreferredWords(voice: BrandVoice, text: string, language: string): string {
  return voice.preferred.reduce((said, { word, insteadOf, language: spoken }) => {
    if (insteadOf === undefined || (spoken !== undefined && spoken !== language)) return said;
    return replaceWord(said, insteadOf, word);
  }, text);
}

function replaceWord(text: string, other: string, word: string): string {
  const sought = foldText(other);
  return text.replace(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu, (written) =>
    foldText(written) === sought ? inCaseOf(written, word) : written,
  );
}

function inCaseOf(written: string, word: string): string {
  const [first = ''] = written;
  return first === first.toUpperCase() && first !== first.toLowerCase()
    ? `${word.charAt(0).toUpperCase()}${word.slice(1)}`
    : word;
}
