const unseen = /[\u0300-\u036F\uFE00-\uFE0F]|\p{Cf}/gu;
const strokes: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  '’': "'",
  '‘': "'",
  '`': "'",
};
const stroked = /[łđøßæœı’‘`]/gu;

/** Letters of other scripts that a reader takes for Latin ones (Unicode TR 39, the common few). */
const lookAlikes: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  е: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  і: 'i',
  ѕ: 's',
  ј: 'j',
  ԁ: 'd',
  ɡ: 'g',
  α: 'a',
  ε: 'e',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
};
const word = /[\p{L}\p{M}]+/gu;
const mixture = /[a-z][\u0370-\u03FF\u0400-\u052F\u0261]|[\u0370-\u03FF\u0400-\u052F\u0261][a-z]/u;

/** Makes spellings that a reader takes for the same the same, for matching only: NFKC, lower case, no accents, no unseen characters. */
export function foldForMatching(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(unseen, '')
    .normalize('NFC')
    .replace(stroked, (letter) => strokes[letter] ?? letter)
    .replace(word, (letters) =>
      mixture.test(letters) ? letters.replace(/./gu, (letter) => lookAlikes[letter] ?? letter) : letters,
    );
}
