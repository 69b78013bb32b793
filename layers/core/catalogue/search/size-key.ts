import { foldText } from '../../knowledge/fold-text.ts';

const writings: readonly (readonly [key: string, words: string])[] = [
  ['xs', 'xsmall extrasmall bardzomaly'],
  ['s', 'small sm maly mala male'],
  ['m', 'medium med sredni srednia srednie'],
  ['l', 'large lg duzy duza duze'],
  ['xl', 'xlarge extralarge bardzoduzy'],
  ['xxl', '2xl xxlarge 2xlarge'],
  ['xxxl', '3xl xxxlarge 3xlarge'],
];
const keys = new Map(
  writings.flatMap(([key, words]) => words.split(' ').map((word) => [word, key] as const)),
);

/** A size by which "XL", "x-large" and "Extra Large" are one, and "42,5" and "42.5". */
export function sizeKey(size: string): string {
  const bare = foldText(size)
    .replaceAll(/[\s_-]+/gu, '')
    .replace(',', '.');
  return keys.get(bare) ?? bare;
}
