import { splitTokens } from '#core/statements/split-tokens.ts';
import { quantitiesIn } from '#core/statements/quantities-in.ts';

/** A sentence with one number made another, the same each time; undefined where none is written in digits. */
export function changeNumber(sentence: string, source: string): string | undefined {
  const numbers = [...sentence.matchAll(/(?<![\p{L}\d.,:/-])\d+(?:[.,]\d+)?(?![\d/:])/gu)];
  const chosen = numbers[sentence.length % Math.max(1, numbers.length)];
  if (chosen === undefined) return undefined;
  const written = chosen[0];
  const held = new Set(quantitiesIn(splitTokens(source)).flatMap(({ values }) => values));
  const grown = [1, 2, 3, 5, 7, 10, 13].map((more) => String(Number(written.replace(',', '.')) + more));
  const other = grown.find((number) => !held.has(Number(number)) && !source.includes(number));
  if (other === undefined) return undefined;
  const changed = written.includes(',') ? other.replace('.', ',') : other;
  return sentence.slice(0, chosen.index) + changed + sentence.slice(chosen.index + written.length);
}

const denials: readonly (readonly [RegExp, string])[] = [
  [/\bcannot\b/iu, 'can'],
  [/\bcan't\b/iu, 'can'],
  [/\bwon't\b/iu, 'will'],
  [/\b(is|are|was|were|do|does|did|has|have|should|would|could|must)n[’']t\b/iu, '$1'],
  [/\b(is|are|was|were|can|will|do|does|did|has|have|should|would|may|must|need) not\b/iu, '$1'],
  [
    /(?<=^|\s)nie (?=(?:jest|s[aą]|ma|mamy|mo[żz]na|mo[żz]esz|trzeba|musisz|wysy[łl]amy|przyjmujemy|potrzebujesz|p[łl]acisz)(?!\p{L}))/iu,
    '',
  ],
];

const affirmations: readonly (readonly [RegExp, string])[] = [
  [/\b(is|are|was|were|can|will|should|would|may|must)\b(?!\s+(?:not|n't|no)\b)/iu, '$1 not'],
  [
    /(?<=\b(?:it|we|they|you|this|that|\p{L}+s?)\s)(comes?|works?|fits?|requires?|includes?|needs?|takes?|holds?|uses?|measures?|weighs?|contains?|ships?|stores?|accepts?|covers?|offers?|sends?|delivers?|has|have|refunds?|charges?|lasts?|supports?)\b/iu,
    'does not $1',
  ],
  [
    /(?<=^|[\s,])((?:jest|s[aą]|ma|masz|maj[aą]|mamy|mo[żz]na|mo[żz]esz|mo[żz]emy|trzeba|wystarczy|musisz|wysy[łl]amy|wy[śs]lemy|przyjmujemy|dostarczamy|p[łl]acisz|otrzymasz|dostaniesz|zwracamy|zwr[óo]cimy|trwa|wynosi|kosztuje|obejmuje|dzia[łl]a|waży|potrącamy|dostajesz|potrzebujesz|zawiera)(?!\p{L}))/iu,
    'nie $1',
  ],
];

/** A sentence turned into its contrary, by taking a "not" out or putting one in; undefined where that is not plain. */
export function negate(sentence: string): string | undefined {
  for (const [pattern, other] of [...denials, ...affirmations]) {
    if (pattern.test(sentence)) return sentence.replace(pattern, other);
  }
  return undefined;
}
