/** Common English words by the shape of their letters: what ROT13 and Caesar's cipher leave as it is. */
const common =
  'the and you your what that this with for are from have state ignore previous instructions password tell who how when where which which first name there their about would could should write please secret system user print output'.split(
    ' ',
  );
const byShape = new Map<string, readonly string[]>();
for (const word of common) byShape.set(shapeOf(word), [...(byShape.get(shapeOf(word)) ?? []), word]);
const known = new Set(common);
/** Fewer different words may be chance: some are others shifted. */
const enoughWords = 3;

/** The text with its letters shifted back, when that makes common English words of it; folded text only. */
export function shiftedBack(text: string): string | undefined {
  const votes = Array.from({ length: 26 }, () => new Set<string>());
  for (const word of text.match(/[a-z]{3,12}/gu) ?? []) {
    for (const plain of byShape.get(shapeOf(word)) ?? []) votes[distance(word, plain)]?.add(plain);
  }
  const by = votes.findIndex((words, index) => index > 0 && words.size >= enoughWords);
  return by < 0 ? undefined : shift(text, 26 - by);
}

/** The text backwards, when that makes common English words of it. */
export function turnedBack(text: string): string | undefined {
  const backwards = Array.from(text).toReversed().join('');
  const count = (words: readonly string[]) => words.filter((word) => known.has(word)).length;
  const read = count(backwards.match(/[a-z]{3,12}/gu) ?? []);
  return read >= enoughWords ||
    (/(?:password|ignore|secret)\b/u.test(backwards) && !/(?:password|ignore|secret)/u.test(text))
    ? backwards
    : undefined;
}

function shapeOf(word: string): string {
  let shape = '';
  for (let index = 1; index < word.length; index += 1) {
    shape += String.fromCodePoint(97 + ((word.charCodeAt(index) - word.charCodeAt(0) + 26) % 26));
  }
  return shape;
}

function distance(word: string, plain: string): number {
  return (word.charCodeAt(0) - plain.charCodeAt(0) + 26) % 26;
}

function shift(text: string, by: number): string {
  return text.replace(/[a-z]/gu, (letter) =>
    String.fromCodePoint(97 + ((letter.charCodeAt(0) - 97 + by) % 26)),
  );
}
