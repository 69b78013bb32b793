const plain = /^[\n\r\t\x20-\x7e]*$/;
const unseen = /[\u0300-\u036f\ufe00-\ufe0f]|\p{Cf}/gu;
const strokes: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
};
const stroked = /[łđðøßæœþı]/g;

/**
 * Makes spellings that a reader takes for the same the same: NFC, lower case, no diacritics, no invisible
 * characters (zero-width, direction marks, tags, variation selectors). For matching only, never for showing.
 */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  if (plain.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(unseen, '')
    .replace(stroked, (letter) => strokes[letter] ?? letter)
    .normalize('NFC');
}
