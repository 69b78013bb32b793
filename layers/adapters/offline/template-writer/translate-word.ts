import { namePairs, valuePairs } from './word-pairs.ts';

type Words = ReadonlyMap<string, string>;

const names = readPairs(namePairs);
const values = readPairs(valuePairs);

/** An attribute's name in a language, small; undefined where the word lists do not know it. */
export function translateName(name: string, language: string): string | undefined {
  return names.get(language)?.get(name.toLowerCase());
}

/** A value in a language, where the word lists know all of it; several are joined by commas or slashes. */
export function translateValue(value: string, language: string): string | undefined {
  const parts = value.split(/(\s*[,/]\s*)/u);
  const told = parts.map((part, at) =>
    at % 2 === 1 ? part : values.get(language)?.get(part.trim().toLowerCase()),
  );
  return told.every((part) => part !== undefined) ? told.join('') : undefined;
}

/** For each language, what either language calls a thing by how that language writes it. */
function readPairs(list: string): ReadonlyMap<string, Words> {
  const pairs = list.split(';').map((line) => {
    const [english = [], polish = []] = line
      .split('|')
      .map((side) => side.split(',').map((word) => word.trim()));
    return { english, polish };
  });
  const into = (side: 'english' | 'polish'): Words =>
    new Map(
      pairs.flatMap((pair) =>
        [...pair.english, ...pair.polish].map((word) => {
          // A word of the language itself stays the one it is.
          const own = pair[side].includes(word) ? word : pair[side][0];
          return [word.toLowerCase(), own ?? word] as const;
        }),
      ),
    );
  return new Map([
    ['en', into('english')],
    ['pl', into('polish')],
  ]);
}
