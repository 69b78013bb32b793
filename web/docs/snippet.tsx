import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from '../shared/icon.tsx';
import { copySign } from '../shared/signs.ts';
import type { DocsTexts } from './texts.ts';

/** A command line, and a button that copies it. */
export function Snippet({ code, texts }: { readonly code: string; readonly texts: DocsTexts }): VNode {
  const [state, setState] = useState<'new' | 'copied' | 'failed'>('new');
  const copy = (): void => {
    navigator.clipboard.writeText(code).then(
      () => setState('copied'),
      () => setState('failed'),
    );
  };
  return (
    <div class="snippet">
      <pre tabIndex={0}>
        <code>{code}</code>
      </pre>
      <button type="button" class="copy" onClick={copy}>
        <Icon sign={copySign} /> {texts.copy}
      </button>
      <p class="copy-state" role="status">
        {state === 'copied' && texts.copied}
        {state === 'failed' && texts.copyFailed}
      </p>
    </div>
  );
}
