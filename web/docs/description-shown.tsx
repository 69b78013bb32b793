import type { VNode } from 'preact';
import { OperationShown } from './operation-shown.tsx';
import type { ApiDescription, Operation } from './read-open-api.ts';
import { Snippet } from './snippet.tsx';
import type { DocsTexts } from './texts.ts';

interface DescriptionShownProperties {
  readonly description: ApiDescription;
  readonly texts: DocsTexts;
}

/** All routes, in groups, beside a list of them. */
export function DescriptionShown({ description, texts }: DescriptionShownProperties): VNode {
  const groups = [...Map.groupBy(description.operations, ({ tag }) => tag)];
  return (
    <div class="docs">
      <nav class="docs-index" aria-label={texts.routes} lang="en">
        {groups.map(([tag, operations]) => (
          <IndexGroup key={tag} tag={tag} operations={operations} />
        ))}
      </nav>
      <main id="content" tabIndex={-1}>
        <header class="docs-intro">
          <h1 lang="en">
            {description.title} <span class="version">v{description.version}</span>
          </h1>
          <p class="docs-lead" lang="en">
            {description.description}
          </p>
          <h2>{texts.tokenTitle}</h2>
          <p>{texts.tokenText}</p>
          <Snippet code={tokenLine(location.origin)} texts={texts} />
        </header>
        {groups.map(([tag, operations]) => (
          <section key={tag} class="docs-group" aria-labelledby={`group-${tag}`}>
            <h2 id={`group-${tag}`} lang="en">
              {tag}
            </h2>
            {operations.map((operation) => (
              <OperationShown key={operation.id} operation={operation} texts={texts} />
            ))}
          </section>
        ))}
      </main>
    </div>
  );
}

function IndexGroup({
  tag,
  operations,
}: {
  readonly tag: string;
  readonly operations: readonly Operation[];
}): VNode {
  return (
    <>
      <p class="docs-index-tag">{tag}</p>
      <ul>
        {operations.map(({ id, method, path }) => (
          <li key={id}>
            <a href={`#${id}`}>
              <span class={`method is-${method.toLowerCase()}`}>{method}</span>{' '}
              <code>{path.replace('/v1', '')}</code>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function tokenLine(origin: string): string {
  return [
    `TOKEN=$(curl -s -X POST '${origin}/v1/guest-sessions' \\`,
    `  -H 'content-type: application/json' -d '{}' | sed 's/.*"token":"\\([^"]*\\)".*/\\1/')`,
  ].join('\n');
}
