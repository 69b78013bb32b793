import { type JsonRecord, listOf, recordOf, textOf } from './json-value.ts';

/** A field of an object. */
export interface Field {
  readonly name: string;
  readonly isRequired: boolean;
  readonly shape: Shape;
}

/** What a JSON schema lets through, as the page draws it. `note` is the schema's own description. */
export type Shape =
  | { readonly type: 'object'; readonly note: string; readonly fields: readonly Field[] }
  | { readonly type: 'list'; readonly note: string; readonly of: Shape }
  | { readonly type: 'choice'; readonly note: string; readonly of: readonly Shape[] }
  | { readonly type: 'value'; readonly note: string; readonly words: string; readonly example: unknown };

/** Schemas may hold themselves; nobody reads deeper than this. */
const deepest = 10;

/** Reads a JSON schema, following its references inside the document. */
export function shapeOf(schema: unknown, root: JsonRecord, depth = 0): Shape {
  const fields = followed(recordOf(schema), root);
  const note = textOf(fields['description']);
  if (depth >= deepest) return { type: 'value', note, words: '…', example: null };

  const options = [...listOf(fields['oneOf']), ...listOf(fields['anyOf'])];
  if (options.length > 0) {
    return { type: 'choice', note, of: options.map((option) => shapeOf(option, root, depth + 1)) };
  }
  if ('properties' in fields) return { type: 'object', note, fields: fieldsOf(fields, root, depth) };
  if (fields['type'] === 'array')
    return { type: 'list', note, of: shapeOf(fields['items'], root, depth + 1) };
  return { type: 'value', note, ...valueOf(fields) };
}

function followed(schema: JsonRecord, root: JsonRecord): JsonRecord {
  const reference = textOf(schema['$ref']);
  if (!reference.startsWith('#/')) return schema;
  let target: unknown = root;
  for (const part of reference.slice(2).split('/')) target = recordOf(target)[part];
  return { ...recordOf(target), ...schema };
}

function fieldsOf(schema: JsonRecord, root: JsonRecord, depth: number): readonly Field[] {
  const required = listOf(schema['required']);
  return Object.entries(recordOf(schema['properties'])).map(([name, property]) => ({
    name,
    isRequired: required.includes(name),
    shape: shapeOf(property, root, depth + 1),
  }));
}

/** A plain value in the short notation of the page: `string 1..64`, `"en" | "pl"`, `integer ≥ 0`. */
function valueOf(schema: JsonRecord): { words: string; example: unknown } {
  if ('const' in schema) return { words: JSON.stringify(schema['const']), example: schema['const'] };
  const choices = listOf(schema['enum']);
  if (choices.length > 0) {
    return { words: choices.map((choice) => JSON.stringify(choice)).join(' | '), example: choices[0] };
  }
  const type = textOf(schema['type']) || 'any';
  const format = textOf(schema['format']);
  const range =
    type === 'string'
      ? rangeOf(schema['minLength'], schema['maxLength'])
      : rangeOf(schema['minimum'], schema['maximum']);
  const words = [type, format, range].filter((word) => word !== '').join(' ');
  return { words, example: schema['default'] ?? exampleOf(type, format) };
}

function rangeOf(lowest: unknown, highest: unknown): string {
  const from = typeof lowest === 'number' && lowest > Number.MIN_SAFE_INTEGER ? lowest : undefined;
  const to = typeof highest === 'number' && highest < Number.MAX_SAFE_INTEGER ? highest : undefined;
  if (from !== undefined && to !== undefined) return `${from}..${to}`;
  if (from !== undefined) return `≥ ${from}`;
  return to === undefined ? '' : `≤ ${to}`;
}

function exampleOf(type: string, format: string): unknown {
  if (format === 'date-time') return '2026-11-20T12:00:00Z';
  if (type === 'string') return 'text';
  if (type === 'integer' || type === 'number') return 1;
  if (type === 'boolean') return true;
  return type === 'object' ? {} : null;
}
