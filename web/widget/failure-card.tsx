import type { VNode } from 'preact';
import { adviceFor, type Failure } from '../shared/failure.ts';
import { Icon } from '../shared/icon.tsx';
import { warningSign } from '../shared/signs.ts';
import type { ChatTexts } from './texts.ts';
import { useCountdown } from '../shared/use-countdown.ts';

interface FailureCardProperties {
  readonly failure: Failure;
  readonly texts: ChatTexts;
  readonly onTryAgain: () => void;
  readonly onEdit: () => void;
  readonly onStartOver: () => void;
}

/** Says why there is no answer and what can be done; never sooner than the server asked for. */
export function FailureCard({
  failure,
  texts,
  onTryAgain,
  onEdit,
  onStartOver,
}: FailureCardProperties): VNode {
  const seconds = useCountdown(failure);
  const advice = adviceFor[failure.code];
  const mayTryAgain = advice === 'try-again' || advice === 'wait' || advice === 'check-connection';
  return (
    <div class="failure" role="alert">
      <p>
        <Icon sign={warningSign} /> <span>{texts.failures[advice]}</span>
      </p>
      <div class="actions">
        {mayTryAgain && (
          <button type="button" class="button" disabled={seconds > 0} onClick={onTryAgain}>
            {seconds > 0 ? texts.tryAgainIn(seconds) : texts.tryAgain}
          </button>
        )}
        {advice === 'start-over' && (
          <button type="button" class="button" onClick={onStartOver}>
            {texts.newConversation}
          </button>
        )}
        <button type="button" class="button is-quiet" onClick={onEdit}>
          {texts.editQuestion}
        </button>
      </div>
    </div>
  );
}
