import type { Passage } from './passage.ts';

/** What of a passage its vector is made of. */
export function textToEmbed({ title, questions, text }: Passage): string {
  return [title, ...questions, text].join('\n');
}
