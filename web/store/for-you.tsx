import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { RecommendationStrip } from './recommendation-strip.tsx';
import type { StoreContext } from './store-context.ts';

/** Products for this shopper, and whether the shop may remember what they look at. */
export function ForYou(context: StoreContext): VNode {
  const { events, texts } = context;
  const [consent, setConsent] = useState(events.consent());
  const [round, setRound] = useState(0);
  async function decide(decision: 'yes' | 'no'): Promise<void> {
    const decided = events.decide(decision);
    setConsent(decision);
    await decided;
    setRound((before) => before + 1);
  }
  return (
    <RecommendationStrip {...context} kind="personal" placement="home" title={texts.forYou} round={round}>
      <div class="consent">
        <p>{consent === 'yes' ? texts.remembered : texts.askConsent}</p>
        {consent !== 'yes' && (
          <button type="button" class="button is-small" onClick={() => void decide('yes')}>
            {texts.agree}
          </button>
        )}
        {consent !== 'no' && (
          <button type="button" class="button is-quiet is-small" onClick={() => void decide('no')}>
            {consent === 'yes' ? texts.forgetMe : texts.decline}
          </button>
        )}
      </div>
    </RecommendationStrip>
  );
}
