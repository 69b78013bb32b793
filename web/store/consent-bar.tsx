import type { VNode } from 'preact';
import type { StoreContext } from './store-context.ts';

/** Asks whether the shop may remember, in view until it is answered; then says what was decided, and lets it be changed. */
export function ConsentBar({ consent, texts }: Pick<StoreContext, 'consent' | 'texts'>): VNode {
  const { decision, decide } = consent;
  const words = { yes: texts.remembering, no: texts.notRemembering };
  return (
    <section class={decision === undefined ? 'consent is-asking' : 'consent'} aria-label={texts.consentLabel}>
      <p>{decision === undefined ? texts.askConsent : words[decision]}</p>
      <div class="consent-ways">
        {decision !== 'yes' && (
          <button type="button" class="button is-quiet is-small" onClick={() => decide('yes')}>
            {texts.agree}
          </button>
        )}
        {decision !== 'no' && (
          <button type="button" class="button is-quiet is-small" onClick={() => decide('no')}>
            {decision === 'yes' ? texts.forgetMe : texts.decline}
          </button>
        )}
      </div>
    </section>
  );
}
