import { isAspect } from '../../knowledge/lexicon/is-aspect.ts';
import { readText } from '../../knowledge/lexicon/read-text.ts';
import { lightWeight, readWord } from '../../knowledge/lexicon/read-word.ts';
import { splitWords } from '../../knowledge/split-words.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** How a language leans on what was said before; all words folded. */
export interface Leanings {
  /** How a message begins that goes on with what was said; the longest first. */
  readonly openings: RegExp;
  /** Words that stand for one thing that was named before. */
  readonly pronouns: ReadonlySet<string>;
  /** Words that stand for several. */
  readonly plurals: ReadonlySet<string>;
  /** What comes after a pronoun that stands for nothing: "this is my first order". */
  readonly notBefore: ReadonlySet<string>;
}

const english: Leanings = {
  openings:
    /^(?:ok|okay)?[\s,.!]*(?:and what about|and how about|what about|how about|and if|also|and|or|but|then)\b/u,
  pronouns: words('it its this that'),
  plurals: words('they them their these those both'),
  notBefore: words('is was my your the a an our'),
};
const polish: Leanings = {
  openings:
    /^(?:ok|dobrze|dobra|jasne|super)?[\s,.!]*(?:a co z|a co jesli|co z|a jesli|a jak|oraz|albo|lub|a|i|ale)(?!\p{L})/u,
  pronouns: words('on ona ono jego jej go ja nim nia niej niego ten ta to tego tej tym'),
  plurals: words('oba obie obu oni ich nich nimi im te tych tymi'),
  notBefore: words('jest byl byla bylo moj moja moje prawda raz'),
};

/** How messages in a language lean on what was said; English where nothing better is known. */
export function leaningsOf(language: string): Leanings {
  return language === 'pl' ? polish : english;
}

/** Whether a folded word says what a text is about. */
export function isTelling(word: string): boolean {
  if (isAspect(word)) return false;
  const known = readWord(word);
  return !known.isStopWord && (known.weight > lightWeight || known.concepts.length > 0);
}

/** How much a text says of what it is about, in weights of notions, aspects left out. */
export function weightOf(text: string): number {
  const plain = splitWords(text)
    .filter((word) => !isAspect(word))
    .join(' ');
  if (!splitWords(plain).some(isTelling)) return 0;
  return readText(plain).notions.reduce((sum, { weight }) => sum + weight, 0);
}
