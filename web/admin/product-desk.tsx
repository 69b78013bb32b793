import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { DescriptionVersion } from '#contract/description-versions.ts';
import { useLoaded } from '../shared/use-loaded.ts';
import type { AdminContext } from './admin-context.ts';
import { FailureNote } from './failure-note.tsx';
import { History } from './history.tsx';
import { Review } from './review.tsx';
import { WritingForm } from './writing-form.tsx';

/** One product: writing of it, the version under review, and all versions before. */
export function ProductDesk(context: AdminContext & { readonly productId: string }): VNode {
  const { api, language, texts, productId } = context;
  const [changes, setChanges] = useState(0);
  const [chosen, setChosen] = useState<number>();
  const [said, setSaid] = useState('');
  const loaded = useLoaded(`${productId} ${changes}`, () =>
    api.call('GET /v1/products/{productId}/descriptions', { path: { productId }, query: { limit: 50 } }),
  );
  const onChanged = (words: string, version?: number): void => {
    setSaid(words);
    setChosen(version);
    setChanges((count) => count + 1);
  };
  if (loaded.state === 'failed') return <FailureNote failure={loaded.failure} texts={texts} />;
  const list = loaded.state === 'loaded' ? loaded.value : undefined;
  const name = list?.current[language]?.name ?? Object.values(list?.current ?? {})[0]?.name ?? productId;
  const shown = list === undefined ? undefined : shownOf(list.descriptions, chosen);
  return (
    <>
      <a class="back" href="#/">
        {texts.allProducts}
      </a>
      <h1>{name}</h1>
      <p class="visually-hidden" role="status">
        {loaded.state === 'loading' ? texts.loading : said}
      </p>
      <WritingForm {...context} onWritten={(version) => onChanged(texts.written, version)} />
      {said !== '' && <p class="said">{said}</p>}
      {list !== undefined && shown !== undefined && (
        <Review
          key={`${shown.version} ${list.etag}`}
          {...context}
          version={shown}
          etag={list.etag}
          current={list.current}
          onChanged={onChanged}
        />
      )}
      {list !== undefined && (
        <History
          {...context}
          versions={list.descriptions}
          shown={shown?.version}
          onChoose={(version) => {
            setSaid('');
            setChosen(version);
          }}
        />
      )}
    </>
  );
}

/** The one that was chosen, else the one that waits, else the newest. */
function shownOf(
  versions: readonly DescriptionVersion[],
  chosen: number | undefined,
): DescriptionVersion | undefined {
  return (
    versions.find(({ version }) => version === chosen) ??
    versions.find(({ state }) => state === 'draft') ??
    versions.find(({ state }) => state === 'published') ??
    versions[0]
  );
}
