import type { VNode } from 'preact';
import { adviceFor, type Failure } from '../shared/failure.ts';
import type { AdminContext } from './admin-context.ts';

/** Says why something did not work and what to do; the server tells what exactly, in English. */
export function FailureNote({
  failure,
  texts,
}: Pick<AdminContext, 'texts'> & { readonly failure: Failure }): VNode {
  const { code } = failure;
  const issues = issuesOf(failure.issues);
  const words = code === 'conflict' || code === 'precondition-failed' || code === 'invalid-request';
  return (
    <div class="message is-bad" role="alert">
      <p>{words ? texts.failures[code] : texts.advice[adviceFor[code]]}</p>
      {issues.length > 0 && code !== 'precondition-failed' && (
        <ul class="issues" lang="en">
          {issues.map(({ path, message }) => (
            <li key={path + message}>
              <code>{path}</code> {message}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function issuesOf(value: unknown): readonly { readonly path: string; readonly message: string }[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((issue: { readonly path?: unknown; readonly message?: unknown } | null) =>
    typeof issue?.path === 'string' && typeof issue.message === 'string'
      ? [{ path: issue.path, message: issue.message }]
      : [],
  );
}
