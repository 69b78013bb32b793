import type { VNode } from 'preact';
import type { StoreContext } from './store-context.ts';

/** Asks whether the shop may remember, in view until it is answered; then says what was decided, and lets it be changed. */
export function ConsentBar({ consent, texts }: Pick<StoreContext, 'consent' | 'texts'>): VNode {
  const { decision, isForgettingDue, decide } = consent;
  const words = {
    yes: texts.remembering,
    no: isForgettingDue ? texts.forgettingFailed : texts.notRemembering,
  };
  return (
    <section class={decision === undefined ? 'consent is-asking' : 'consent'} aria-label={texts.consentLabel}>
      <p role="status">{decision === undefined ? texts.askConsent : words[decision]}</p>
      <div class="consent-ways">
        {decision !== 'yes' && (
          <button type="button" class="button is-quiet is-small" onClick={() => decide('yes')}>
            {texts.agree}
          </button>
        )}
        {(decision !== 'no' || isForgettingDue) && (
          <button type="button" class="button is-quiet is-small" onClick={() => decide('no')}>
            {decision === undefined ? texts.decline : texts.forgetMe}
          </button>
        )}
      </div>
    </section>
  );
}
