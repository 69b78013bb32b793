import { sentencesOf } from '../sentences.ts';

const labelled = /\b(?:question|pytanie|q)\s*:(.*?)(?=\b(?:answer|odpowied[zź]|a)\s*:|$)/gisu;

/** The questions that a text quotes, labelled as such or ending as one; undefined when it asks nothing. */
export function quotedQuestions(text: string): string | undefined {
  const labels = [...text.matchAll(labelled)].map(([, question = '']) => question);
  const questions =
    labels.length > 0 ? labels : sentencesOf(text).filter((sentence) => sentence.endsWith('?'));
  return questions.length === 0 ? undefined : questions.join(' ');
}
