/** Which of several things: a position from the front, or from the back. */
type Position = number;

const english: Readonly<Record<string, Position>> = {
  first: 0,
  '1st': 0,
  former: 0,
  second: 1,
  '2nd': 1,
  third: 2,
  '3rd': 2,
  fourth: 3,
  '4th': 3,
  fifth: 4,
  '5th': 4,
  last: -1,
  latter: -1,
};
const polish: Readonly<Record<string, Position>> = {
  pierwsz: 0,
  drug: 1,
  trzeci: 2,
  czwart: 3,
  piat: 4,
  ostatni: -1,
};

const thing = 'one|ones|item|product|option|model|of (?:them|these|those)';
const rzecz = 'z nich|opcja|opcje|opcji|produkt|produktu|model|modelu|propozycja|propozycji|z kolei';
const inEnglish = new RegExp(
  String.raw`\b(?:the )?(${Object.keys(english).join('|')})(?: (?:${thing})\b|(?= ?(?:[?.!,]|$)))`,
  'u',
);
const inPolish = new RegExp(
  String.raw`(?<![\p{L}])(?:(?:t(?:en|a|o|ego|ej|ym|e)) (${Object.keys(polish).join('|')})\p{L}{0,4}(?: (?:${rzecz}))?|(${Object.keys(polish).join('|')})\p{L}{0,4}(?: (?:${rzecz})(?![\p{L}])|(?= ?(?:[?.!,]|$))))`,
  'u',
);

/** "The second one", "ten drugi": where it stands in a folded text, and which of `count` things it means. */
export function findOrdinal(
  folded: string,
  count: number,
): { readonly start: number; readonly end: number; readonly at: number } | undefined {
  for (const [pattern, positions] of [
    [inEnglish, english],
    [inPolish, polish],
  ] as const) {
    const match = pattern.exec(folded);
    const name = match?.[1] ?? match?.[2];
    const position = name === undefined ? undefined : positions[name];
    if (match === null || position === undefined) continue;
    const at = position < 0 ? count + position : position;
    if (at >= 0 && at < count) return { start: match.index, end: match.index + match[0].length, at };
  }
  return undefined;
}
