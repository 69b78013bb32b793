import { type TextSection, textSections } from './text-sections.ts';

/** A question and its answer. */
export interface FaqPair {
  readonly question: string;
  readonly answer: string;
}

/** A text taken apart: questions with their answers, and what is left. */
export interface FaqInText {
  readonly pairs: readonly FaqPair[];
  readonly rest: string;
}

/** Fewer questions among headings are rhetorical. */
const leastQuestions = 2;

/** Finds an FAQ in a text: headings that ask, or paragraphs that begin with `Q:` and `A:`. Without one all of it is rest. */
export function faqInText(text: string): FaqInText {
  const labelled = labelledPairs(text);
  if (labelled.pairs.length >= leastQuestions) return labelled;
  const sections = textSections(text);
  const asking = sections.filter(isAsking);
  const withText = sections.filter((section) => section.text !== '' && section.heading !== undefined);
  if (asking.length < leastQuestions || asking.length * 2 < withText.length) return { pairs: [], rest: text };
  return {
    pairs: asking.map(({ heading = '', text: answer }) => ({ question: heading, answer })),
    rest: sections
      .filter((section) => section.text !== '' && !isAsking(section))
      .map(unparsed)
      .join('\n\n'),
  };
}

function isAsking({ heading, text }: TextSection): boolean {
  return heading !== undefined && heading.endsWith('?') && text !== '';
}

function unparsed({ heading, level, text }: TextSection): string {
  return heading === undefined ? text : `${'#'.repeat(level)} ${heading}\n\n${text}`;
}

/** `Q: … A: …` in English, `P: … O: …` or whole words in Polish. */
function labelledPairs(text: string): FaqInText {
  const pairs: { question: string; answer: string }[] = [];
  const rest: string[] = [];
  let open: { question: string; answer: string } | undefined;
  for (const paragraph of text.split(/\n\s*\n|\n(?=(?:A|O|Answer|Odpowiedź) ?[:.])/u)) {
    const [, question] = /^(?:Q|P|Question|Pytanie) ?\d*[:.] *(.+)$/su.exec(paragraph) ?? [];
    const [, answer] = /^(?:A|O|Answer|Odpowiedź) ?\d*[:.] *(.+)$/su.exec(paragraph) ?? [];
    if (question !== undefined) {
      open = { question: question.trim(), answer: '' };
      pairs.push(open);
    } else if (open === undefined || paragraph.startsWith('#')) {
      open = undefined;
      rest.push(paragraph);
    } else
      open.answer = [open.answer, answer ?? paragraph]
        .filter((part) => part !== '')
        .join('\n\n')
        .trim();
  }
  return { pairs: pairs.filter((pair) => pair.answer !== ''), rest: rest.join('\n\n').trim() };
}
