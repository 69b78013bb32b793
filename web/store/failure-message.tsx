import type { VNode } from 'preact';
import type { Failure } from '../shared/failure.ts';
import { useCountdown } from '../shared/use-countdown.ts';
import type { StoreTexts } from './texts.ts';

interface FailureMessageProperties {
  readonly words: string;
  readonly failure: Failure;
  readonly texts: StoreTexts;
  readonly onTryAgain: () => void;
}

/** Says what did not work and offers it again, no sooner than the server asked for. */
export function FailureMessage({ words, failure, texts, onTryAgain }: FailureMessageProperties): VNode {
  const seconds = useCountdown(failure);
  return (
    <div class="message" role="alert">
      <p>{words}</p>
      <button type="button" class="button" disabled={seconds > 0} onClick={onTryAgain}>
        {seconds > 0 ? texts.tryAgainIn(seconds) : texts.tryAgain}
      </button>
    </div>
  );
}
