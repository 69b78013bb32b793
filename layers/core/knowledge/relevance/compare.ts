import { readText } from '../lexicon/read-text.ts';
import { splitWords } from '../split-words.ts';
import { stemWord } from '../stem-word.ts';
import { kindsAskedBy } from './answer-kind.ts';
import { best, coverageOf, harmonicMean } from './coverage.ts';
import { type Letters, lettersOf, likeness } from './letters.ts';
import { matchNotion } from './match-notion.ts';
import type { PassageProfile } from './passage-profile.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';
import type { Weigh } from './weigh-notions.ts';

/** How a passage and a question agree, each 0..1. */
export interface Agreement {
  /** With the most similar of the passage's own questions, both ways. */
  readonly resemblance: number;
  /** Of what is asked, how much the passage's own questions speak of. */
  readonly asking: number;
  /**
   * Of what is asked, how much the passage tells: a passage that is written for questions, all of it; another, what its
   * title leaves open, since a title tells only which text this is.
   */
  readonly told: number;
  /** Of what is asked, how much its best sentence speaks of, together with its title. */
  readonly sentence: number;
  /** Of what the passage is about, how much the question speaks of. */
  readonly topic: number;
  /** Of the sorts of answer that would fit, how many the passage gives; 0 when the question tells none. */
  readonly answerKind: number;
  /** Of what is asked, how alike what the title leaves open and the text are written. */
  readonly likeness: number;
  /** The passage was written to answer its title. */
  readonly answering: number;
  /** A text that quotes a question answers one. */
  readonly quotes: number;
  /** How alike the question quoted is: what it only repeats of what is asked answers nothing. */
  readonly echo: number;
  /** Longer texts tell more; 1 at 100 words. */
  readonly length: number;
}

/** The names of all. */
export const agreements = [
  'resemblance',
  'asking',
  'told',
  'sentence',
  'topic',
  'answerKind',
  'likeness',
  'answering',
  'quotes',
  'echo',
  'length',
] as const satisfies readonly (keyof Agreement)[];

/** A notion matched so well is spoken of. */
const spoken = 0.5;
/** Where a title leaves little open, little can be missing. */
const leastOpen = 1;
const longText = 100;
const none: ReadonlySet<string> = new Set();

/** Compares passages with one question. */
export function compareWith(question: string, weigh: Weigh): (passage: PassageProfile) => Agreement {
  const reading = readText(question);
  const asked = reading.notions;
  const vocabulary = vocabularyOf(reading);
  const kinds = kindsAskedBy(question);
  const coverage = (text: Vocabulary) => coverageOf(asked, [text], weigh);
  const toldBeyond = (title: Vocabulary, text: Vocabulary) => {
    const open = asked.filter((notion) => matchNotion(notion, title) < spoken);
    return coverageOf(open, [text], weigh, leastOpen);
  };
  const openLetters = lettersBeyond(splitWords(question));
  return (passage) => {
    const { isAnswer, title, questions, asking, sentences, text, whole, topic, gives } = passage;
    const open = openLetters(isAnswer ? none : title.stems);
    return {
      resemblance: best(questions, (own) =>
        harmonicMean(coverage(own.vocabulary), coverageOf(own.notions, [vocabulary], weigh)),
      ),
      asking: coverage(asking),
      told: isAnswer ? coverage(whole) : toldBeyond(title, text),
      sentence: best(sentences, (sentence) => coverageOf(asked, [title, sentence], weigh)),
      topic: topicIn(topic, vocabulary, weigh),
      answerKind: kinds.length === 0 ? 0 : kinds.filter((kind) => gives.has(kind)).length / kinds.length,
      likeness: likeness(open, passage.letters),
      answering: isAnswer ? 1 : 0,
      quotes: passage.quoted === undefined ? 0 : 1,
      echo: passage.quoted === undefined ? 0 : likeness(open, passage.quoted),
      length: Math.min(1, Math.log(1 + passage.length) / Math.log(1 + longText)),
    };
  };
}

/** How much of what a passage is about a question speaks of, by weight and by how central it is. */
function topicIn(topic: PassageProfile['topic'], question: Vocabulary, weigh: Weigh): number {
  let total = 0;
  let sum = 0;
  for (const { notion, centrality } of topic) {
    const weight = weigh(notion) * centrality ** 2;
    total += weight;
    sum += weight * matchNotion(notion, question);
  }
  return total === 0 ? 0 : sum / total;
}

/** The letters of those words of a question that a title leaves open; the same for every passage of one title. */
function lettersBeyond(words: readonly string[]): (title: ReadonlySet<string>) => Letters {
  const stemmed = words.map((word) => ({ word, stem: stemWord(word) }));
  const known = new Map<string, Letters>();
  return (title) => {
    const open = stemmed.filter(({ stem }) => !title.has(stem)).map(({ word }) => word);
    const key = open.join(' ');
    const letters = known.get(key) ?? lettersOf(open);
    known.set(key, letters);
    return letters;
  };
}
