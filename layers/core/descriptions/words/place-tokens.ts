import { foldText } from '../../knowledge/fold-text.ts';
import type { Token } from '../../statements/split-tokens.ts';

/** A token and where it stands in its text, UTF-16 units. */
export interface PlacedToken extends Token {
  readonly start: number;
  readonly end: number;
}

/** Finds again where tokens of a folded text stand in the text as it was written (NFC). */
export function placeTokens(text: string, tokens: readonly Token[]): readonly PlacedToken[] {
  const letters = foldLetters(text);
  let end = 0;
  return tokens.map((token) => {
    const found = letters.indexOf(token.text.slice(0, 1), end);
    const start = letters.startsWith(token.text, found) ? found : letters.indexOf(token.text, end);
    const from = start < 0 ? end : start;
    end = start < 0 ? end : Math.min(text.length, from + token.text.length);
    return { ...token, start: from, end };
  });
}

/** A token as it was written, in small letters with their marks. */
export function lettersAt({ text }: { readonly text: string }, { start, end }: PlacedToken): string {
  return text.slice(start, end).toLowerCase().normalize('NFC');
}

const notAscii = /[^\x20-\x7e]/gu;

/** Folds letter by letter, so that each stays in its place. */
function foldLetters(text: string): string {
  const lower = text.toLowerCase();
  const same = lower.length === text.length ? lower : text;
  return same.replace(notAscii, (letter) =>
    letter.length === 1 ? foldText(letter).charAt(0) || letter : letter,
  );
}
