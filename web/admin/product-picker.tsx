import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useLoaded } from '../shared/use-loaded.ts';
import type { AdminContext } from './admin-context.ts';
import { productPlace } from './admin-place.ts';
import { FailureNote } from './failure-note.tsx';

/** Finds the product to write of. */
export function ProductPicker({ shopApi, language, texts }: AdminContext): VNode {
  const [words, setWords] = useState('');
  const [sought, setSought] = useState('');
  const query = { limit: 24, language, sort: 'relevance' as const, ...(sought !== '' && { q: sought }) };
  const loaded = useLoaded(`${language} ${sought}`, () => shopApi.call('GET /v1/products', { query }));
  return (
    <>
      <h1>{texts.pickProduct}</h1>
      <form
        class="row"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          setSought(words.trim());
        }}
      >
        <label class="field grows">
          <span>{texts.productSearch}</span>
          <input
            type="search"
            maxLength={200}
            value={words}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="button">
          {texts.search}
        </button>
      </form>
      {loaded.state === 'loading' && <p role="status">{texts.loading}</p>}
      {loaded.state === 'failed' && <FailureNote failure={loaded.failure} texts={texts} />}
      {loaded.state === 'loaded' && loaded.value.products.length === 0 && <p>{texts.nothingFound}</p>}
      {loaded.state === 'loaded' && (
        <ul class="picks">
          {loaded.value.products.map(({ id, name, brand, picture }) => (
            <li key={id}>
              {picture !== undefined && <img src={picture} alt="" width={64} height={48} loading="lazy" />}
              <a href={productPlace(id)}>{name}</a>
              <span class="soft">{brand}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
