const short = new Map([
  ['max', 'maximum'],
  ['min', 'minimum'],
  ['qty', 'quantity'],
  ['dia', 'diameter'],
  ['avg', 'average'],
  ['approx', 'approximate'],
  ['temp', 'temperature'],
  ['wt', 'weight'],
  ['info', 'information'],
]);

/** The words of an attribute's name, small: `maxLoad_kg` gives "maximum", "load", "kg"; acronyms stay as they are. */
export function splitName(name: string): readonly string[] {
  const isKey = !/\s/u.test(name.trim());
  const apart = isKey ? name.replace(/(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ') : name;
  const words = apart.split(isKey ? /[\s_./:-]+/u : /[\s_/:]+/u).filter((word) => word !== '');
  return words.flatMap((word, at) => {
    const small = isAcronym(word) ? word : word.toLowerCase();
    if (small === 'num') return at === 0 ? ['number', 'of'] : [];
    return [words.length > 1 ? (short.get(small) ?? small) : small];
  });
}

/** Two capitals or more: "USB", "LED", "BPA". */
function isAcronym(word: string): boolean {
  return /^\p{Lu}[\p{Lu}\d]+$/u.test(word);
}
