import { readText } from '../lexicon/read-text.ts';
import { kindsAskedBy } from './answer-kind.ts';
import { best, coverageOf, harmonicMean, meanOf, shareIn } from './coverage.ts';
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
  /** Of the passage's words, how many are asked for. */
  readonly focus: number;
  /** Of the sorts of answer that would fit, how many the passage gives; 0 when the question tells none. */
  readonly answerKind: number;
}

/** The names of all. */
export const agreements = [
  'resemblance',
  'asking',
  'told',
  'sentence',
  'topic',
  'focus',
  'answerKind',
] as const satisfies readonly (keyof Agreement)[];

/** A notion matched so well is spoken of. */
const spoken = 0.5;
/** Where a title leaves little open, little can be missing. */
const leastOpen = 1;

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
  return ({ isAnswer, title, questions, asking, sentences, text, whole, topic, gives }) => ({
    resemblance: best(questions, (own) =>
      harmonicMean(coverage(own.vocabulary), coverageOf(own.notions, [vocabulary], weigh)),
    ),
    asking: coverage(asking),
    told: isAnswer ? coverage(whole) : toldBeyond(title, text),
    sentence: best(sentences, (sentence) => coverageOf(asked, [title, sentence], weigh)),
    topic: meanOf(topic, ({ notion, centrality }) => ({
      weight: weigh(notion) * centrality ** 2,
      value: matchNotion(notion, vocabulary),
    })),
    focus: shareIn(vocabulary.stems, text.stems.difference(title.stems)),
    answerKind: kinds.length === 0 ? 0 : kinds.filter((kind) => gives.has(kind)).length / kinds.length,
  });
}
