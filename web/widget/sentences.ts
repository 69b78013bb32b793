import type { PageLanguage } from '../shared/i18n.ts';
import { type Inline, parseMarkdown } from '../shared/parse-markdown.ts';

/** Reads an answer as a screen reader should say it: whole sentences without marks, the last one only once it is whole. */
export function sentencesToSay(
  markdown: string,
  language: PageLanguage,
  isComplete: boolean,
): readonly string[] {
  const text = parseMarkdown(markdown)
    .map((block) =>
      block.type === 'paragraph' ? wordsOf(block.children) : block.items.map(wordsOf).join('\n'),
    )
    .join('\n');
  const segments = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)];
  const sentences = segments.map(({ segment }) => segment);
  return (isComplete ? sentences : sentences.slice(0, -1))
    .map((said) => said.trim())
    .filter((said) => said !== '');
}

function wordsOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'citation') return '';
      if (inline.type === 'line-break') return '\n';
      return 'children' in inline ? wordsOf(inline.children) : inline.text;
    })
    .join('')
    .replace(/ +([.,;:!?])/g, '$1');
}
