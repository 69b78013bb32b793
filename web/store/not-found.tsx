import type { VNode } from 'preact';
import type { StoreTexts } from './texts.ts';
import { useTitle } from './use-title.ts';

/** What an address without a page shows. */
export function NotFound({ texts }: { readonly texts: StoreTexts }): VNode {
  useTitle(texts, texts.notFoundTitle);
  return (
    <div class="page">
      <h1>{texts.notFoundTitle}</h1>
      <p class="lead">{texts.notFoundText}</p>
      <a class="button" href="/#products">
        {texts.products}
      </a>
    </div>
  );
}
