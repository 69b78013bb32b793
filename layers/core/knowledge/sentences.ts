/** A sentence of a text by its place: `text.slice(start, end)`, UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const abbreviations =
  /(?:^|[\s(])(?:np|tzn|tj|ul|al|nr|godz|min|maks|tel|wg|itd|itp|ok|str|pkt|ust|e\.g|i\.e|etc|approx|no|mr|mrs|ms|dr|st|vs|inc|ltd|m\.in|(?<!\d\s)\p{L})$/iu;
const sentenceEnd = /(?<![.!?…])[.!?…]+["”’)\]]*(?=\s+\S|$)|\n\s*\n|\n(?=\s*[-*•\d#])/gu;

/** Splits a text into sentences; a full stop after an abbreviation or before a small letter ends none. */
export function splitSentences(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(sentenceEnd)) {
    const stop = match.index + match[0].length;
    if (match[0].startsWith('.') && !endsSentence(text, match.index, stop)) continue;
    pushTrimmed(spans, text, start, stop);
    start = stop;
  }
  pushTrimmed(spans, text, start, text.length);
  return spans;
}

/** The sentences themselves. */
export function sentencesOf(text: string): readonly string[] {
  return splitSentences(text).map((span) => text.slice(span.start, span.end));
}

function endsSentence(text: string, dot: number, stop: number): boolean {
  if (abbreviations.test(text.slice(Math.max(0, dot - 8), dot))) return false;
  const next = text.slice(stop).trimStart().charAt(0);
  return next === '' || next !== next.toLowerCase() || !/\p{L}/u.test(next);
}

function pushTrimmed(spans: Span[], text: string, start: number, end: number): void {
  const raw = text.slice(start, end);
  const from = start + raw.length - raw.trimStart().length;
  const to = start + raw.trimEnd().length;
  if (from < to) spans.push({ start: from, end: to });
}
