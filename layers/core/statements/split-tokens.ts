import { foldText } from '../knowledge/fold-text.ts';

/** A word, a number as it is written, or a sign of a folded text. */
export interface Token {
  readonly type: 'word' | 'number' | 'clock' | 'code' | 'sign';
  readonly text: string;
  /** Nothing stands between it and the token before. */
  readonly isAttached: boolean;
}

const token =
  /(?<clock>(?<![\d.:])\d{1,2}:\d{2}(?![\d:]))|(?<code>(?<![\p{L}\p{N}])(?:\p{L}{1,3}\/|\p{L}+-?)\d[\p{L}\d]*(?:-[\p{L}\d]+)*)|(?<number>(?:\d+[ -])?\d\/\d{1,2}(?![\d/])|(?<![\d\p{L}])\.\d+|\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?)|(?<word>\p{L}[\p{L}²³]*(?:['’]\p{L}+)*)|(?<sign>[^\s\p{L}\p{N}]|[½¼¾⅓])/gu;
const byBetween = /(?<=[\d"'″])\s*[x×*]\s*(?=\d)/gu;
/** "14 g/100 g" is two numbers, not a code. */
const perAmount = /(?<=\d\s?(?:m|k)?(?:g|l|w|v|cal|j))\/(?=\d)/gu;
const halfDay = /\b([ap])\.\s?m\b\.?/gu;
const degrees = /°\s?([cf])\b/gu;

/** The words, numbers and signs of a text in their order, folded. */
export function splitTokens(text: string): readonly Token[] {
  const folded = foldText(text)
    .replace(byBetween, ' × ')
    .replace(perAmount, ' / ')
    .replace(halfDay, '$1m')
    .replace(/[’`]/gu, "'")
    .replace(/[“”„]|''/gu, '"')
    .replace(/""/gu, '"');
  const tokens: Token[] = [];
  let end = -1;
  for (const match of folded.replace(degrees, ' °$1 ').matchAll(token)) {
    const type = typeOf(match.groups ?? {});
    tokens.push({ type, text: match[0], isAttached: match.index === end });
    end = match.index + match[0].length;
  }
  return joinDegrees(tokens);
}

function typeOf(groups: Readonly<Record<string, string | undefined>>): Token['type'] {
  if (groups['clock'] !== undefined) return 'clock';
  if (groups['code'] !== undefined) return 'code';
  if (groups['number'] !== undefined) return 'number';
  return groups['word'] === undefined ? 'sign' : 'word';
}

/** "°" and "c" are one unit. */
function joinDegrees(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ text }) => text === '°')) return tokens;
  return tokens.flatMap((it, at) => {
    const next = tokens[at + 1];
    if (it.text === '°' && next?.isAttached === true && /^[cf]$/u.test(next.text))
      return [{ ...it, text: `°${next.text}`, type: 'word' as const }];
    return tokens[at - 1]?.text === '°' && it.isAttached && /^[cf]$/u.test(it.text) ? [] : [it];
  });
}
