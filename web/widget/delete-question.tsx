import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { Sheet } from './sheet.tsx';
import type { ChatTexts } from './texts.ts';

interface DeleteQuestionProperties {
  readonly texts: ChatTexts;
  readonly onDelete: () => Promise<boolean>;
  readonly onDone: () => void;
}

/** Asks once more before a conversation is erased. */
export function DeleteQuestion({ texts, onDelete, onDone }: DeleteQuestionProperties): VNode {
  const [state, setState] = useState<'asking' | 'deleting' | 'failed'>('asking');

  const erase = async (): Promise<void> => {
    setState('deleting');
    if (await onDelete()) onDone();
    else setState('failed');
  };

  return (
    <Sheet role="alertdialog" label={texts.deleteConversation} onClose={onDone}>
      <p role="alert">{state === 'failed' ? texts.didNotWork : texts.deleteQuestion}</p>
      <div class="actions">
        <button
          type="button"
          class="button is-danger"
          disabled={state === 'deleting'}
          onClick={() => void erase()}
        >
          {texts.deleteYes}
        </button>
        <button type="button" class="button is-quiet" onClick={onDone}>
          {texts.deleteNo}
        </button>
      </div>
    </Sheet>
  );
}
