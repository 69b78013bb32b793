import { createHash } from 'node:crypto';
import * as z from 'zod';
import { CatalogueProduct } from '../catalogue/catalogue-product.ts';
import { documentLanguage } from './document-language.ts';
import type { FileSourceRequest } from './file-source.ts';
import type { SourcePart } from './incoming-source.ts';
import { recordFields, textOf } from './record-fields.ts';
import type { FilePart } from './source-file.ts';
import type { SourceDocument } from './source-document.ts';

const Dialogue = z.object({
  id: z.string().optional(),
  title: z.string().default(''),
  language: z.string().optional(),
  turns: z.array(z.object({ from: z.enum(['shopper', 'agent']), text: z.string() })).min(1),
});

/** What a record is: a product, a dialogue, an FAQ entry, a passage of text, or else a row whose fields make a sentence. */
export async function* recogniseRecord(
  { record, line }: Extract<FilePart, { type: 'record-read' }>,
  request: FileSourceRequest,
): AsyncGenerator<SourcePart> {
  const fields = z.record(z.string(), z.unknown()).safeParse(record);
  if (!fields.success) return yield fault('It is no object: write one entry as one object', line);
  const documents = await documentsOf(fields.data, request);
  if (typeof documents === 'string') return yield fault(documents, line);
  for (const document of documents) yield { type: 'document-read', document, line };
}

/** The documents of a record, or what is wrong with it. */
async function documentsOf(
  record: Readonly<Record<string, unknown>>,
  request: FileSourceRequest,
): Promise<readonly SourceDocument[] | string> {
  if ('price' in record && 'text' in record && 'sku' in record) return productsOf(record, request);
  if ('turns' in record) return await dialogueOf(record, request);
  const {
    id,
    question,
    answer,
    questions,
    title,
    text,
    category = 'faq',
    url,
    language: stated,
  } = recordFields(record);
  if (question !== undefined || answer !== undefined) {
    if (question === undefined || answer === undefined)
      return `It has no ${question === undefined ? 'question' : 'answer'}`;
    const language = await documentLanguage(request, stated, `${question} ${answer}`);
    const variants = (questions ?? '')
      .split(/[|\n]/u)
      .map((variant) => variant.trim())
      .filter((variant) => variant !== '');
    return [
      {
        type: 'faq',
        id: id ?? `faq-${shortHash(question)}`,
        language,
        category,
        question,
        questions: variants,
        answer,
        url,
      },
    ];
  }
  const sentence = text ?? sentenceOf(record);
  if (sentence === '')
    return 'It has no text: write a question and an answer, a title and a text, or simple values';
  const language = await documentLanguage(request, stated, sentence);
  return [
    {
      type: 'policy',
      id: id ?? `entry-${shortHash(sentence)}`,
      language,
      title: title ?? request.name,
      text: sentence,
      url,
    },
  ];
}

function productsOf(
  record: Readonly<Record<string, unknown>>,
  request: FileSourceRequest,
): readonly SourceDocument[] | string {
  const { data: product, error } = CatalogueProduct.safeParse(record);
  if (product === undefined) return `It is no product: ${issuesOf(error)}`;
  const languages = Object.keys(product.text).filter(
    (language) => request.language === undefined || language === request.language,
  );
  return languages.map((language) => ({ type: 'product', language, product }));
}

async function dialogueOf(
  record: Readonly<Record<string, unknown>>,
  request: FileSourceRequest,
): Promise<readonly SourceDocument[] | string> {
  const { data, error } = Dialogue.safeParse(record);
  if (data === undefined) return `It is no dialogue: ${issuesOf(error)}`;
  const said = data.turns.map(({ text }) => text).join('\n');
  const { id = `dialogue-${shortHash(said)}`, title, turns } = data;
  const language = await documentLanguage(request, data.language, said);
  return [{ type: 'dialogue', id, language, title: title || request.name, turns }];
}

/** `Header: value; Header: value.`: one sentence, so that no cut tears a row apart. */
function sentenceOf(record: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(record).map(
    ([name, value]) => [name.trim(), textOf(value).replace(/\s+/gu, ' ')] as const,
  );
  const stated = pairs
    .filter(([, value]) => value !== '')
    .map(([name, value]) => (name === '' ? value : `${name}: ${value}`));
  return stated.length === 0 ? '' : `${stated.join('; ')}.`;
}

function issuesOf(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `${path.join('.')} ${message}`.trim()).join('; ');
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 12);
}

function fault(reason: string, line: number): SourcePart {
  return { type: 'fault-found', fault: { reason, line } };
}
