const signs: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
};
const token = /[a-z013457@$!|]+/gu;
const spaced = /(?<![\p{L}\p{N}])\p{L}(?:[ .*_-]\p{L}(?![\p{L}\p{N}])){3,}/gu;

/** A folded text as its words are meant: p a s s w o r d joined, 1gn0re spelled out. */
export function respelled(text: string): string {
  return text
    .replace(spaced, (letters) => letters.replace(/[ .*_-]/gu, ''))
    .replace(token, (word) =>
      isDisguised(word) ? word.replace(/[013457@$!|]/gu, (sign) => signs[sign] ?? sign) : word,
    );
}

/** Whether a folded text spells out more than a word letter by letter; nobody stresses so much. */
export function isSpacedOut(text: string): boolean {
  return [...text.matchAll(spaced)].reduce((letters, [run]) => letters + (run.length + 1) / 2, 0) >= 12;
}

function isDisguised(word: string): boolean {
  return word.length >= 4 && word.length <= 24 && /[a-z]/u.test(word) && /[013457@$|]/u.test(word);
}
