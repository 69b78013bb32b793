import type { VNode } from 'preact';

/** Says what the assistant is doing, beside three dots that breathe unless motion is unwanted. */
export function Progress({ words }: { readonly words: string }): VNode {
  return (
    <p class="progress">
      <span class="dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      {words}
    </p>
  );
}
