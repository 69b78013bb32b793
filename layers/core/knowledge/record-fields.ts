import * as z from 'zod';
import { foldText } from './fold-text.ts';

const fields = [
  'id',
  'question',
  'answer',
  'questions',
  'title',
  'text',
  'category',
  'url',
  'language',
] as const;
type Field = (typeof fields)[number];

/** What a column or a property may be called, folded. */
const names: Readonly<Record<Field, readonly string[]>> = {
  id: ['id', 'key', 'slug'],
  question: ['question', 'q', 'pytanie', 'frage', 'pregunta'],
  answer: ['answer', 'a', 'response', 'odpowiedz', 'antwort', 'respuesta'],
  questions: ['questions', 'variants', 'alternatives', 'also asked', 'warianty', 'inne pytania'],
  title: ['title', 'name', 'heading', 'tytul', 'nazwa'],
  text: ['text', 'content', 'body', 'tresc', 'tekst'],
  category: ['category', 'topic', 'kategoria', 'temat'],
  url: ['url', 'link', 'address', 'adres'],
  language: ['language', 'lang', 'locale', 'jezyk'],
};

const fieldOf: ReadonlyMap<string, Field> = new Map(
  fields.flatMap((field) => names[field].map((name) => [name, field] as const)),
);

/** The known fields of a record as trimmed texts; lists and numbers become texts too. Empty ones are left out. */
export function recordFields(
  record: Readonly<Record<string, unknown>>,
): Readonly<Partial<Record<Field, string>>> {
  const known: Partial<Record<Field, string>> = {};
  for (const [name, value] of Object.entries(record)) {
    const field = fieldOf.get(foldText(name).trim().replaceAll(/[_-]/gu, ' '));
    const text = textOf(value);
    if (field !== undefined && text !== '') known[field] ??= text;
  }
  return known;
}

/** A value as a reader sees it; nothing for a structure. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const texts = z.array(z.string()).safeParse(value);
  return texts.success ? texts.data.join('\n') : '';
}
