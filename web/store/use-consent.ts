import { useState } from 'preact/hooks';
import type { Consent, ShopperEvents } from './shopper-events.ts';

/** What the shopper said about being remembered, and a way to say otherwise. */
export interface ConsentChoice {
  readonly decision: Consent;
  /** How often the shop has done as it was told: what it knows may be another since. */
  readonly round: number;
  readonly decide: (decision: 'yes' | 'no') => void;
}

/** Keeps what a shopper decides for the whole page. */
export function useConsent(events: ShopperEvents): ConsentChoice {
  const [decision, setDecision] = useState(events.consent());
  const [round, setRound] = useState(0);
  return {
    decision,
    round,
    decide(decided) {
      const done = events.decide(decided);
      setDecision(decided);
      void done.then(() => setRound((before) => before + 1));
    },
  };
}
