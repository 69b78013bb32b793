import type { VNode } from 'preact';

/** The shape of products that are on their way. */
export function ProductSkeletons({ count }: { readonly count: number }): VNode {
  return (
    <>
      {Array.from({ length: count }, (_, index) => (
        <li key={index} class="product is-skeleton" aria-hidden="true">
          <div class="product-picture" />
          <div class="bone" />
          <div class="bone is-short" />
        </li>
      ))}
    </>
  );
}
