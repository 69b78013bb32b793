import { type Notion, type Reading, readText } from '../lexicon/read-text.ts';
import type { Passage } from '../passage.ts';
import { sentencesOf } from '../sentences.ts';
import { splitWords } from '../split-words.ts';
import { type AnswerKind, kindsGivenBy } from './answer-kind.ts';
import { type Letters, lettersOf } from './letters.ts';
import { matchNotion } from './match-notion.ts';
import { quotedQuestions } from './quoted-questions.ts';
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
  /** Of the text. */
  readonly letters: Letters;
  /** Of the questions that the text quotes, if it does. */
  readonly quoted: Letters | undefined;
  /** Words of the text. */
  readonly length: number;
}

/** What code fills in for every product, so that its passage tells it as well. */
const catalogueFacts = 'Price: 0 zł. In stock, available.';

/** Prepares a passage for comparison. */
export function profileOf(passage: Passage): PassageProfile {
  const questions = [passage.title, ...passage.questions].filter((text) => text !== '').map(asQuestion);
  const asking = joinVocabularies(questions.map(({ vocabulary }) => vocabulary));
  const told = passage.productId === undefined ? passage.text : `${passage.text}\n${catalogueFacts}`;
  const sentences = sentencesOf(told).map((sentence) => vocabularyOf(readText(sentence)));
  const text = joinVocabularies(sentences);
  const words = splitWords(passage.text);
  const quoted = passage.kind === 'faq' ? undefined : quotedQuestions(passage.text);
  const title = vocabularyOf(readText(passage.title));
  const whole = joinVocabularies([asking, text]);
  return {
    isAnswer: passage.kind === 'faq' || passage.title.trimEnd().endsWith('?'),
    title,
    questions,
    asking,
    sentences,
    text,
    whole,
    topic: topicOf(questions),
    gives: kindsGivenBy(told),
    letters: lettersOf(words),
    quoted: quoted === undefined ? undefined : lettersOf(splitWords(quoted)),
    length: words.length,
  };
}

function asQuestion(text: string): PassageProfile['questions'][number] {
  const reading: Reading = readText(text);
  return { notions: reading.notions, vocabulary: vocabularyOf(reading) };
}

function topicOf(questions: PassageProfile['questions']): PassageProfile['topic'] {
  const notions = new Map(questions.flatMap((it) => it.notions).map((notion) => [notion.key, notion]));
  return Array.from(notions.values(), (notion) => {
    const spoken = questions.reduce((sum, { vocabulary }) => sum + matchNotion(notion, vocabulary), 0);
    return { notion, centrality: spoken / questions.length };
  });
}
