import type { VNode } from 'preact';
import { useLoaded } from '../shared/use-loaded.ts';
import { FailureMessage } from './failure-message.tsx';
import { Passage } from './passage.tsx';
import type { StoreContext } from './store-context.ts';

/** The passages that fit some words, best first. */
export function HelpResults({
  api,
  language,
  texts,
  words,
}: StoreContext & { readonly words: string }): VNode {
  const loaded = useLoaded(`${language} ${words}`, () =>
    api.call('GET /v1/knowledge/search', { query: { q: words, language, limit: 12 } }),
  );
  if (loaded.state === 'loading') return <p role="status">{texts.searching}</p>;
  if (loaded.state === 'failed') {
    const { failure, tryAgain } = loaded;
    return (
      <FailureMessage words={texts.searchFailed} failure={failure} texts={texts} onTryAgain={tryAgain} />
    );
  }
  const passages = loaded.value.passages
    .filter(({ kind }) => kind === 'faq' || kind === 'policy')
    .slice(0, 6);
  return (
    <div class="results">
      <p role="status">{passages.length === 0 ? texts.nothingFound : texts.found(passages.length)}</p>
      {passages.map((passage, index) => (
        <Passage key={passage.id} passage={passage} isOpen={index === 0} />
      ))}
    </div>
  );
}
