import type { VNode } from 'preact';
import type { StoreTexts } from './texts.ts';

const few = 5;

/** Says in words whether a product can be had. */
export function Stock({ count, texts }: { readonly count: number; readonly texts: StoreTexts }): VNode {
  if (count === 0) return <p class="stock is-out">{texts.soldOut}</p>;
  if (count <= few) return <p class="stock is-low">{texts.fewLeft(count)}</p>;
  return <p class="stock">{texts.inStock}</p>;
}
