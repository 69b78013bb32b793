import type { RefObject, TargetedKeyboardEvent, VNode } from 'preact';
import { Icon } from '../shared/icon.tsx';
import { personSign, sendSign } from '../shared/signs.ts';
import type { ChatTexts } from './texts.ts';
import type { Draft } from './use-draft.ts';

const longest = 4_000;
const counterFrom = 3_600;

interface ComposerProperties {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly draft: Draft;
  readonly texts: ChatTexts;
  /** An answer is on its way: typing goes on, sending waits. */
  readonly isBusy: boolean;
  readonly isClosed: boolean;
  readonly onAsk: (text: string) => void;
  readonly onAskForPerson: (() => void) | undefined;
}

/** Where a question is typed. Enter sends, Shift+Enter begins a new line. */
export function Composer(properties: ComposerProperties): VNode {
  const { field, draft, texts, isBusy, isClosed, onAsk, onAskForPerson } = properties;
  const left = longest - draft.text.length;
  const maySend = !isBusy && !isClosed && left >= 0 && draft.text.trim() !== '';

  const send = (event: Event): void => {
    event.preventDefault();
    if (!maySend) return;
    onAsk(draft.text);
    draft.write('');
    field.current?.focus();
  };
  const sendOnEnter = (event: TargetedKeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) send(event);
  };

  return (
    <form class="composer" onSubmit={send}>
      <div class="composer-field">
        <textarea
          ref={field}
          rows={1}
          value={draft.text}
          placeholder={texts.placeholder}
          aria-label={texts.questionLabel}
          aria-invalid={left < 0}
          aria-describedby="characters"
          disabled={isClosed}
          onInput={(event) => draft.write(event.currentTarget.value)}
          onKeyDown={sendOnEnter}
        />
        <button
          type="submit"
          class="send"
          aria-label={texts.send}
          title={texts.send}
          aria-disabled={!maySend}
        >
          <Icon sign={sendSign} />
        </button>
      </div>
      <p id="characters" class={left < 0 ? 'characters is-over' : 'characters'} role="status">
        {draft.text.length >= counterFrom &&
          (left < 0 ? texts.charactersOver(-left) : texts.charactersLeft(left))}
      </p>
      <div class="composer-foot">
        <p class="ai-notice">{texts.aiNotice}</p>
        {onAskForPerson !== undefined && (
          <button type="button" class="link-button" disabled={isBusy} onClick={onAskForPerson}>
            <Icon sign={personSign} /> {texts.talkToPerson}
          </button>
        )}
      </div>
    </form>
  );
}
