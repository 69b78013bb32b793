import type { VNode } from 'preact';
import type { StoreTexts } from './texts.ts';

/** Says that the shop is invented, and leads to the API. */
export function StoreFooter({ texts }: { readonly texts: StoreTexts }): VNode {
  return (
    <footer class="store-footer">
      <p>{texts.demo}</p>
      <a href="/docs/">{texts.api}</a>
    </footer>
  );
}
