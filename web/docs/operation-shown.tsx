import type { VNode } from 'preact';
import { curlOf } from './curl-of.ts';
import type { Operation, Parameter, Reply } from './read-open-api.ts';
import { ShapeShown } from './shape-shown.tsx';
import { Snippet } from './snippet.tsx';
import type { DocsTexts } from './texts.ts';

interface OperationShownProperties {
  readonly operation: Operation;
  readonly texts: DocsTexts;
}

/** One route: what it does, what it reads, how it answers, and a command line that calls it. */
export function OperationShown({ operation, texts }: OperationShownProperties): VNode {
  const accessWords: Readonly<Partial<Record<string, string>>> = texts.access;
  return (
    <article class="operation" id={operation.id} tabIndex={-1}>
      <h3>
        <span class={`method is-${operation.method.toLowerCase()}`}>{operation.method}</span>{' '}
        <code>{operation.path}</code>
      </h3>
      <p class="operation-summary">
        <span lang="en">{operation.summary}</span>
        <span class="access">{accessWords[operation.access] ?? operation.access}</span>
      </p>
      {operation.parameters.length > 0 && (
        <details>
          <summary>{texts.parameters}</summary>
          <ul class="fields" lang="en">
            {operation.parameters.map((parameter) => (
              <ParameterShown key={parameter.name} parameter={parameter} texts={texts} />
            ))}
          </ul>
        </details>
      )}
      {operation.body !== undefined && (
        <details>
          <summary>{texts.body}</summary>
          <ShapeShown shape={operation.body} texts={texts} />
        </details>
      )}
      {operation.replies.map((reply) => (
        <ReplyShown key={`${reply.status} ${reply.mediaType}`} reply={reply} texts={texts} />
      ))}
      <details>
        <summary>{texts.example}</summary>
        <Snippet code={curlOf(operation, location.origin)} texts={texts} />
      </details>
    </article>
  );
}

function ParameterShown({
  parameter,
  texts,
}: {
  readonly parameter: Parameter;
  readonly texts: DocsTexts;
}): VNode {
  const { name, isRequired, note, shape } = parameter;
  return (
    <li>
      <code class="field-name">{name}</code> <span class="field-place">{parameter.in}</span>{' '}
      {shape.type === 'value' && <code class="field-type">{shape.words}</code>}{' '}
      {isRequired && <em class="required">{texts.required}</em>}
      {note !== '' && <p class="field-note">{note}</p>}
    </li>
  );
}

function ReplyShown({ reply, texts }: { readonly reply: Reply; readonly texts: DocsTexts }): VNode {
  const head = (
    <>
      <code class="status">{reply.status}</code> {reply.mediaType === '' ? texts.noBody : reply.mediaType}
    </>
  );
  if (reply.shape === undefined) return <p class="reply-empty">{head}</p>;
  return (
    <details>
      <summary>{head}</summary>
      <p class="field-note" lang="en">
        {reply.note}
      </p>
      <ShapeShown shape={reply.shape} texts={texts} />
    </details>
  );
}
