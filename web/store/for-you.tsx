import type { VNode } from 'preact';
import { RecommendationStrip } from './recommendation-strip.tsx';
import type { StoreContext } from './store-context.ts';

/** Products for this shopper, by what the shop may remember. */
export function ForYou(context: StoreContext): VNode {
  const { consent, texts } = context;
  return (
    <RecommendationStrip {...context} kind="personal" placement="home" title={texts.forYou}>
      {consent.decision === 'yes' && <p class="soft">{texts.remembered}</p>}
    </RecommendationStrip>
  );
}
