import { type Notion, type Reading, readText } from '../lexicon/read-text.ts';
import type { Passage } from '../passage.ts';
import { sentencesOf } from '../sentences.ts';
import { type AnswerKind, kindsGivenBy } from './answer-kind.ts';
import { matchNotion } from './match-notion.ts';
import { joinVocabularies, type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** A passage as it is compared with questions. */
export interface PassageProfile {
  /** It was written to answer its title. */
  readonly isAnswer: boolean;
  readonly title: Vocabulary;
  /** Its title and the ways to ask for it. */
  readonly questions: readonly { readonly notions: readonly Notion[]; readonly vocabulary: Vocabulary }[];
  readonly asking: Vocabulary;
  readonly sentences: readonly Vocabulary[];
  readonly text: Vocabulary;
  /** Questions and text together. */
  readonly whole: Vocabulary;
  /** What its questions are about: a notion is central, 0..1, when many of them speak of it. */
  readonly topic: readonly { readonly notion: Notion; readonly centrality: number }[];
  readonly gives: ReadonlySet<AnswerKind>;
}

/** Prepares a passage for comparison. */
export function profileOf(passage: Passage): PassageProfile {
  const questions = [passage.title, ...passage.questions].filter((text) => text !== '').map(asQuestion);
  const asking = joinVocabularies(questions.map(({ vocabulary }) => vocabulary));
  const sentences = sentencesOf(passage.text).map((sentence) => vocabularyOf(readText(sentence)));
  const text = joinVocabularies(sentences);
  const title = vocabularyOf(readText(passage.title));
  const whole = joinVocabularies([asking, text]);
  return {
    isAnswer: passage.kind === 'faq',
    title,
    questions,
    asking,
    sentences,
    text,
    whole,
    topic: topicOf(questions),
    gives: kindsGivenBy(passage.text),
  };
}

function asQuestion(text: string): PassageProfile['questions'][number] {
  const reading: Reading = readText(text);
  return { notions: reading.notions, vocabulary: vocabularyOf(reading) };
}

function topicOf(questions: PassageProfile['questions']): PassageProfile['topic'] {
  const notions = new Map(
    questions.flatMap((it) => it.notions).map((notion) => [notion.stems.join(' '), notion]),
  );
  return Array.from(notions.values(), (notion) => {
    const spoken = questions.reduce((sum, { vocabulary }) => sum + matchNotion(notion, vocabulary), 0);
    return { notion, centrality: spoken / questions.length };
  });
}
