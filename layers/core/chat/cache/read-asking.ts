import { goodsWords } from '../../knowledge/lexicon/goods-words.ts';
import { lightWords } from '../../knowledge/lexicon/light-words.ts';
import { placeWords } from '../../knowledge/lexicon/place-words.ts';
import { type Notion, readText } from '../../knowledge/lexicon/read-text.ts';
import { type KnownWord, lightWeight, readWord } from '../../knowledge/lexicon/read-word.ts';
import { productWords } from '../../knowledge/lexicon/product-words.ts';
import { serviceWords } from '../../knowledge/lexicon/service-words.ts';
import { type AnswerKind, kindsAskedBy } from '../../knowledge/relevance/answer-kind.ts';
import { type Vocabulary, vocabularyOf } from '../../knowledge/relevance/vocabulary.ts';
import { splitWords } from '../../knowledge/split-words.ts';
import { stemWord } from '../../knowledge/stem-word.ts';
import { stopWords } from '../../knowledge/stop-words.ts';
import { sideOf } from '../verify/antonyms.ts';
import { readStatement } from '../../statements/read-statement.ts';

/** A question as it is compared with another. */
export interface Asking {
  /** What must be the same, in one string: numbers, denials, places, things, what points to a time. */
  readonly marks: string;
  /** Which sides of opposites it names; two questions may not name both of one pair. */
  readonly sides: ReadonlyMap<number, number>;
  readonly kinds: readonly AnswerKind[];
  /** The rest of what it says. */
  readonly notions: readonly Notion[];
  readonly vocabulary: Vocabulary;
  /** Stems of words that no list of ours knows: names, brands, slips. */
  readonly names: readonly string[];
}

/** Words that point to a time or a place in a row; folded. */
const pointing =
  /^(?:before|after|than|przed|niz|first|second|third|next|today|tomorrow|yesterday|tonight|weekend\p{L}*|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|pierwsz\p{L}*|drug[aiy]\p{L}*|trzeci\p{L}*|nastepn\p{L}*|dzis|dzisiaj|jutro|wczoraj|poniedzial\p{L}*|wtor\p{L}*|srod[aeyo]|czwart\p{L}*|piatk\p{L}*|piatek|sobot\p{L}*|niedziel\p{L}*|weekend\p{L}*)$/u;

const conceptsOf = (words: string) =>
  new Set(splitWords(words.replace(/\*/gu, '')).flatMap((word) => [...readWord(word).concepts]));
const places = conceptsOf(placeWords);
const generic = conceptsOf('product item goods article thing produkt towar rzecz');
const services = conceptsOf(serviceWords);
const things = conceptsOf(`${goodsWords} ${productWords}`).difference(services);
/** A thing and what is made of it: "wełna", "wełniany". */
const thingLetters = 4;
/** What questions about things ask in many words. */
const measures = conceptsOf('fit size long wide high deep weight capacity material');
const light = new Set([...stopWords, ...lightWords.trim().split(/\s+/u)].map(stemWord));

/** A question is compared with several, and these come back. */
const mostKept = 500;
const kept = new Map<string, Asking>();

/** Reads what a question asks for; those read last are kept. */
export function readAsking(question: string): Asking {
  const known = kept.get(question);
  if (known !== undefined) return known;
  if (kept.size >= mostKept) kept.clear();
  const asking = takeApart(question);
  kept.set(question, asking);
  return asking;
}

function takeApart(question: string): Asking {
  const statement = readStatement(question);
  const words = splitWords(question);
  const { known, names } = sortWords(words);
  const reading = readText(question);
  const marks = [
    statement.quantities
      .filter(({ isLoose }) => !isLoose)
      .map(({ values, unit, bound, range }) => [values, unit?.dimension, bound, range]),
    statement.negations.map(({ type }) => type).toSorted(),
    words.filter((word) => pointing.test(word)).toSorted(),
    placesIn(known),
    known
      .filter(({ concepts }) => concepts.some(isThing))
      .map(({ stem }) => stem.slice(0, thingLetters))
      .toSorted(),
  ];
  return {
    marks: JSON.stringify(marks),
    sides: new Map(
      words
        .map(sideOf)
        .filter(isThere)
        .map(({ pair, side }) => [pair, side]),
    ),
    kinds: kindsAskedBy(question).filter((kind) => kind !== 'yes-or-no'),
    notions: reading.notions.filter(
      ({ weight, stems }) => weight > lightWeight && !stems.every((stem) => light.has(stem)),
    ),
    vocabulary: vocabularyOf(reading),
    names,
  };
}

function sortWords(words: readonly string[]): {
  readonly known: readonly KnownWord[];
  readonly names: string[];
} {
  const known: KnownWord[] = [];
  const names: string[] = [];
  for (const word of words.filter((it) => /\p{L}/u.test(it))) {
    const read = readWord(word);
    if (read.concepts.length > 0) known.push(read);
    else if (read.phrases.length === 0 && read.weight > lightWeight && !light.has(read.stem))
      names.push(read.stem);
  }
  return { known, names };
}

/** Berlin and Germany are one place to a shop, Germany and Austria are not. */
function placesIn(words: readonly KnownWord[]): readonly string[] {
  return words
    .map(({ concepts }) => concepts.filter((concept) => places.has(concept)).toSorted((a, b) => a - b))
    .filter((found) => found.length > 0)
    .map((found) => found.join(' '))
    .toSorted();
}

function isThing(concept: number): boolean {
  return things.has(concept) && !generic.has(concept) && !measures.has(concept);
}

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined;
}
