import { useState } from 'preact/hooks';
import type { Consent, ShopperEvents } from './shopper-events.ts';

/** What the shopper said about being remembered, and a way to say otherwise. */
export interface ConsentChoice {
  readonly decision: Consent;
  /** Whether the shop could not be told to forget. */
  readonly isForgettingDue: boolean;
  /** How often the shop has done as it was told: what it knows may be another since. */
  readonly round: number;
  readonly decide: (decision: 'yes' | 'no') => void;
}

/** Keeps what a shopper decides for the whole page. */
export function useConsent(events: ShopperEvents): ConsentChoice {
  const [decision, setDecision] = useState(events.consent());
  const [isForgettingDue, setForgettingDue] = useState(events.isForgettingDue());
  const [round, setRound] = useState(0);
  return {
    decision,
    isForgettingDue,
    round,
    decide(decided) {
      const done = events.decide(decided);
      setDecision(decided);
      void done.then(() => {
        setForgettingDue(events.isForgettingDue());
        setRound((before) => before + 1);
      });
    },
  };
}
