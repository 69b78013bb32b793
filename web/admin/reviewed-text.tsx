import type { VNode } from 'preact';
import type { CopyField, WrittenText } from '#contract/descriptions.ts';
import type { AdminContext } from './admin-context.ts';
import { Findings } from './findings.tsx';
import { languageName } from './language-name.ts';
import { copyFields, type FieldEdits, typedField } from './review-edits.ts';
import { SearchPreview } from './search-preview.tsx';

interface ReviewedTextProperties extends Pick<AdminContext, 'texts'> {
  /** The language of the text. */
  readonly of: string;
  readonly text: WrittenText;
  readonly edits: FieldEdits;
  readonly isLeft: (field: CopyField) => boolean;
  readonly onEdit: (field: CopyField, words: string) => void;
  readonly onLeave: (field: CopyField) => void;
}

/** A text in one language: each field to accept or edit, and what was found out about it. */
export function ReviewedText({
  texts,
  of,
  text,
  edits,
  isLeft,
  onEdit,
  onLeave,
}: ReviewedTextProperties): VNode {
  const name = languageName(of, texts);
  return (
    <section class="reviewed" aria-label={name}>
      <h3>{name}</h3>
      <div class="columns">
        <div class="fields is-one">
          {copyFields.map((field) => {
            const words = edits[field] ?? typedField(text.copy, field);
            const id = `${of}-${field}`;
            return (
              <div key={field} class={isLeft(field) ? 'field is-left' : 'field'}>
                <div class="row is-tight">
                  <label for={id}>{texts.fields[field]}</label>
                  <label class="check">
                    <input
                      type="checkbox"
                      checked={!isLeft(field)}
                      aria-label={texts.acceptField(texts.fields[field], name)}
                      onChange={() => onLeave(field)}
                    />
                    {texts.accept}
                  </label>
                </div>
                <textarea
                  id={id}
                  lang={of}
                  rows={rowsOf(field, words)}
                  value={words}
                  disabled={isLeft(field)}
                  onInput={(event) => onEdit(field, event.currentTarget.value)}
                />
              </div>
            );
          })}
        </div>
        <div>
          <Findings texts={texts} text={text} of={of} />
          <SearchPreview texts={texts} text={text} of={of} />
        </div>
      </div>
    </section>
  );
}

const charactersOfRow = 70;

function rowsOf(field: CopyField, words: string): number {
  const lines = words
    .split('\n')
    .reduce((sum, line) => sum + Math.ceil((line.length + 1) / charactersOfRow), 0);
  return Math.min(14, Math.max(field === 'description' ? 4 : 1, lines));
}
