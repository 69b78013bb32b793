import { createHash } from 'node:crypto';
import { documentLanguage } from './document-language.ts';
import { faqInText } from './faq-in-text.ts';
import type { FileSourceRequest } from './file-source.ts';
import type { SourcePart } from './incoming-source.ts';
import type { FilePart } from './source-file.ts';

/** What a text is: FAQ entries where it asks and answers, and a document. */
export async function* recogniseText(
  { text, head = {} }: Extract<FilePart, { type: 'text-read' }>,
  request: FileSourceRequest,
): AsyncGenerator<SourcePart> {
  const { pairs, rest } = faqInText(text);
  const language = await documentLanguage(request, head.language, text);
  const title = head.title ?? /^# +(.+)$/mu.exec(text.slice(0, 1000))?.[1]?.trim() ?? titleOf(request.name);
  const url = head.url ?? request.url;
  for (const { question, answer } of pairs) {
    const id = `faq-${createHash('sha256').update(question).digest('base64url').slice(0, 12)}`;
    const faq = { type: 'faq', id, language, category: title, question, questions: [], answer, url } as const;
    yield { type: 'document-read', document: faq };
  }
  if (rest.trim() === '') return;
  yield {
    type: 'document-read',
    document: { type: 'policy', id: head.id ?? 'text', language, title, text: rest, url },
  };
}

/** `policies/en/gift-cards.md` is about gift cards. */
function titleOf(name: string): string {
  const base = name.split(/[/\\]/u).findLast((part) => part !== '') ?? name;
  const words = base
    .replace(/\.\w{1,5}$/u, '')
    .replace(/[-_+]+/gu, ' ')
    .trim();
  return words === '' ? name : words.charAt(0).toUpperCase() + words.slice(1);
}
