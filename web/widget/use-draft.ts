import { useEffect, useState } from 'preact/hooks';
import type { ConversationMemory } from './conversation-memory.ts';

/** What the shopper is typing. */
export interface Draft {
  readonly text: string;
  readonly write: (text: string) => void;
}

/** Holds the draft so that neither a reload nor closing the panel loses it. */
export function useDraft(memory: ConversationMemory, prefill: { readonly text: string } | undefined): Draft {
  const [text, setText] = useState(() => memory.draft());
  const write = (written: string): void => {
    setText(written);
    memory.rememberDraft(written);
  };
  useEffect(() => {
    if (prefill !== undefined) write(prefill.text);
  }, [prefill]);
  return { text, write };
}
