import type { VNode } from 'preact';
import type { Field, Shape } from './shape-of.ts';
import type { DocsTexts } from './texts.ts';

interface ShapeShownProperties {
  readonly shape: Shape;
  readonly texts: DocsTexts;
}

/** A shape as a tree of fields. */
export function ShapeShown({ shape, texts }: ShapeShownProperties): VNode {
  switch (shape.type) {
    case 'object':
      return (
        <ul class="fields" lang="en">
          {shape.fields.map((field) => (
            <FieldShown key={field.name} field={field} texts={texts} />
          ))}
        </ul>
      );
    case 'list':
      return <ShapeShown shape={shape.of} texts={texts} />;
    case 'choice':
      return (
        <ol class="choices" lang="en">
          {shape.of.map((option, index) => (
            <li key={index}>
              <ShapeShown shape={option} texts={texts} />
            </li>
          ))}
        </ol>
      );
    case 'value':
    default:
      return (
        <p class="fields">
          <code class="field-type">{shape.words}</code>
        </p>
      );
  }
}

function FieldShown({ field, texts }: { readonly field: Field; readonly texts: DocsTexts }): VNode {
  const head = (
    <>
      <code class="field-name">{field.name}</code>{' '}
      <code class="field-type">{typeWords(field.shape, texts)}</code>{' '}
      {field.isRequired && <em class="required">{texts.required}</em>}
    </>
  );
  return (
    <li>
      {isNested(field.shape) ? (
        <details>
          <summary>{head}</summary>
          <ShapeShown shape={field.shape} texts={texts} />
        </details>
      ) : (
        head
      )}
      {field.shape.note !== '' && <p class="field-note">{field.shape.note}</p>}
    </li>
  );
}

function isNested(shape: Shape): boolean {
  return shape.type === 'list' ? isNested(shape.of) : shape.type !== 'value';
}

function typeWords(shape: Shape, texts: DocsTexts): string {
  if (shape.type === 'value') return shape.words;
  if (shape.type === 'list') return `${texts.listOf} ${typeWords(shape.of, texts)}`;
  return shape.type === 'choice' ? `${texts.oneOf} ${shape.of.length}` : 'object';
}
