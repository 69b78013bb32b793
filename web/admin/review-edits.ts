import type { DescriptionEdit, DescriptionVersion } from '#contract/description-versions.ts';
import type { CopyField, DescriptionCopy } from '#contract/descriptions.ts';

/** The fields of a text, in the order they are read. */
export const copyFields = [
  'title',
  'description',
  'bullets',
  'metaTitle',
  'metaDescription',
  'altText',
] as const satisfies readonly CopyField[];

/** What a reviewer has typed, by language and field; lines of bullets. */
export type Edits = Readonly<Record<string, FieldEdits>>;
export type FieldEdits = Readonly<Partial<Record<CopyField, string>>>;

/** A field as it is typed. */
export function typedField(copy: DescriptionCopy, field: CopyField): string {
  const words = copy[field];
  return typeof words === 'string' ? words : words.join('\n');
}

/** The edit that what was typed and left out comes to; undefined where nothing is different. */
export function draftEdit(
  { texts }: DescriptionVersion,
  edits: Edits,
  left: ReadonlySet<string>,
): DescriptionEdit | undefined {
  const changed = Object.entries(texts).flatMap(([language, { copy }]) => {
    const typed = Object.entries(edits[language] ?? {}).filter(
      ([field, words]) => words !== typedField(copy, fieldOf(field)),
    );
    return typed.length === 0 ? [] : [[language, Object.fromEntries(typed.map(valueOf))] as const];
  });
  if (changed.length === 0 && left.size === 0) return undefined;
  const accept = Object.keys(texts).map(
    (language) => [language, copyFields.filter((field) => !left.has(`${language} ${field}`))] as const,
  );
  return {
    ...(left.size > 0 && { accept: Object.fromEntries(accept) }),
    ...(changed.length > 0 && { edits: Object.fromEntries(changed) }),
  };
}

function fieldOf(name: string): CopyField {
  return copyFields.find((field) => field === name) ?? 'title';
}

function valueOf([field, words]: readonly [string, string]): readonly [string, string | string[]] {
  if (field !== 'bullets') return [field, words];
  return [
    field,
    words
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ];
}
