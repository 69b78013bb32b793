import type { VNode } from 'preact';
import { useLoaded } from '../shared/use-loaded.ts';
import { FailureMessage } from './failure-message.tsx';
import { HelpSearch } from './help-search.tsx';
import { Passage } from './passage.tsx';
import type { StoreContext } from './store-context.ts';
import type { KnownTopic, StoreTexts } from './texts.ts';
import { TopicLinks } from './topic-links.tsx';
import { useTitle } from './use-title.ts';

/** All that the help says under one address. */
export function TopicPage(context: StoreContext & { readonly path: string }): VNode {
  const { api, language, texts, path } = context;
  const name = nameOf(path, texts);
  useTitle(texts, name);
  const kind = path.startsWith('/policies/') ? 'policy' : 'faq';
  const loaded = useLoaded(`${path} ${language}`, () =>
    api.call('GET /v1/knowledge/search', { query: { q: name, language, kind, limit: 20 } }),
  );
  return (
    <div class="page">
      <h1>{name}</h1>
      <HelpSearch {...context} />
      {loaded.state === 'loading' && <p role="status">{texts.searching}</p>}
      {loaded.state === 'failed' && (
        <FailureMessage
          words={texts.searchFailed}
          failure={loaded.failure}
          texts={texts}
          onTryAgain={loaded.tryAgain}
        />
      )}
      {loaded.state === 'loaded' && (
        <div class="results">
          {loaded.value.passages
            .filter(({ url }) => url === path)
            .toSorted(inOrder)
            .map((passage) => (
              <Passage key={passage.id} passage={passage} isOpen={kind === 'policy'} />
            ))}
        </div>
      )}
      <TopicLinks texts={texts} current={path} />
    </div>
  );
}

/** A policy is read in the order it was written; questions stay best first. */
function inOrder(a: { readonly id: string }, b: { readonly id: string }): number {
  return Number(a.id.split('#')[1] ?? 0) - Number(b.id.split('#')[1] ?? 0);
}

function nameOf(path: string, texts: StoreTexts): string {
  const names: Readonly<Partial<Record<string, string>>> = texts.topicNames satisfies Record<
    KnownTopic,
    string
  >;
  return names[path] ?? path.split('/').at(-1)?.replaceAll('-', ' ') ?? texts.help;
}
