import type { VNode } from 'preact';

/** A sign beside words or inside a labelled button; it says nothing by itself. `sign` is one of `signs.ts`. */
export function Icon({ sign }: { readonly sign: string }): VNode {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={sign} />
    </svg>
  );
}
