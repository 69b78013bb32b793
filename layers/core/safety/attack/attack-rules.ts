import type { AttackSignal } from './attack-signal.ts';
import type { Concept } from './lexicon.ts';

/** What a sentence speaks of together, and how likely it is then an attack. */
export interface AttackRule {
  readonly signal: AttackSignal;
  /** All of these near each other, in one language. */
  readonly needs: readonly [Concept, ...Concept[]];
  /** None of these in the same sentence: shoppers speak of their own password. */
  readonly without?: readonly Concept[];
  /** How near each other, characters; further by default. */
  readonly within?: number;
  /** 0 to 1; what several rules say adds up as independent evidence does. */
  readonly weight: number;
}

/** Weights were set by hand; what they reach was checked on our own examples and on development data. Half is enough to flag. */
export const attackRules: readonly AttackRule[] = [
  { signal: 'overrides-instructions', needs: ['ignore', 'prior', 'rules'], weight: 0.85 },
  { signal: 'overrides-instructions', needs: ['ignore', 'above'], weight: 0.6 },
  { signal: 'overrides-instructions', needs: ['ignore', 'orders'], weight: 0.8 },
  { signal: 'overrides-instructions', needs: ['ignore', 'rules'], weight: 0.3 },
  { signal: 'overrides-instructions', needs: ['ignore', 'state'], weight: 0.6 },
  { signal: 'overrides-instructions', needs: ['ignore', 'tell'], weight: 0.2 },

  { signal: 'asks-for-instructions', needs: ['disclose', 'prompt'], without: ['goods'], weight: 0.9 },
  { signal: 'asks-for-instructions', needs: ['disclose', 'orders'], without: ['goods'], weight: 0.7 },
  { signal: 'asks-for-instructions', needs: ['tell', 'prompt'], without: ['goods'], weight: 0.7 },
  { signal: 'asks-for-instructions', needs: ['tell', 'orders'], without: ['goods'], weight: 0.5 },

  { signal: 'asks-for-secrets', needs: ['secret', 'owner'], without: ['recover', 'mine'], weight: 0.55 },
  { signal: 'asks-for-secrets', needs: ['secret', 'owner'], within: 14, weight: 0.5 },
  { signal: 'asks-for-secrets', needs: ['secret', 'tell'], without: ['recover', 'mine'], weight: 0.55 },
  { signal: 'asks-for-secrets', needs: ['secret', 'question'], without: ['recover', 'mine'], weight: 0.5 },
  { signal: 'asks-for-secrets', needs: ['secret', 'twist'], without: ['recover'], weight: 0.6 },
  { signal: 'asks-for-secrets', needs: ['secret', 'cipher'], weight: 0.5 },
  { signal: 'asks-for-secrets', needs: ['secret', 'authority'], weight: 0.6 },
  { signal: 'asks-for-secrets', needs: ['secret', 'fiction'], weight: 0.5 },
  { signal: 'asks-for-secrets', needs: ['secret', 'imagine'], weight: 0.4 },
  { signal: 'asks-for-secrets', needs: ['secret', 'mode'], weight: 0.6 },

  { signal: 'asks-for-private-data', needs: ['person', 'private'], without: ['mine'], weight: 0.6 },
  { signal: 'asks-for-private-data', needs: ['person', 'contact'], without: ['mine'], weight: 0.5 },
  { signal: 'asks-for-private-data', needs: ['private', 'tell'], without: ['mine'], weight: 0.5 },
  { signal: 'asks-for-private-data', needs: ['private', 'twist'], weight: 0.5 },
  { signal: 'asks-for-private-data', needs: ['person', 'twist'], without: ['mine'], weight: 0.5 },
  { signal: 'asks-for-private-data', needs: ['private', 'fiction'], weight: 0.5 },
  { signal: 'asks-for-private-data', needs: ['private', 'authority'], weight: 0.5 },
  { signal: 'asks-for-private-data', needs: ['contact', 'authority'], weight: 0.5 },
  { signal: 'asks-for-private-data', needs: ['contact', 'fiction'], weight: 0.5 },
  { signal: 'asks-for-private-data', needs: ['contact', 'imagine'], weight: 0.3 },
  { signal: 'asks-for-private-data', needs: ['person', 'authority'], weight: 0.3 },

  { signal: 'claims-authority', needs: ['authority'], weight: 0.5 },
  { signal: 'enters-a-mode', needs: ['mode'], weight: 0.55 },
  { signal: 'enters-a-mode', needs: ['mode', 'maker'], weight: 0.5 },

  { signal: 'plays-a-role', needs: ['role', 'free'], weight: 0.6 },
  { signal: 'plays-a-role', needs: ['free', 'free'], weight: 0.4 },
  { signal: 'plays-a-role', needs: ['role'], weight: 0.3 },
  { signal: 'plays-a-role', needs: ['role', 'state'], weight: 0.4 },
  { signal: 'plays-a-role', needs: ['free', 'vendor'], weight: 0.5 },
  { signal: 'plays-a-role', needs: ['role', 'vendor'], weight: 0.4 },
  { signal: 'plays-a-role', needs: ['role', 'secret'], weight: 0.4 },
  { signal: 'plays-a-role', needs: ['free'], weight: 0.2 },
  { signal: 'names-a-model', needs: ['vendor'], weight: 0.3 },
  { signal: 'names-a-model', needs: ['maker'], weight: 0.5 },

  { signal: 'invents-a-world', needs: ['fiction'], weight: 0.35 },
  { signal: 'invents-a-world', needs: ['imagine', 'state'], weight: 0.5 },
  { signal: 'invents-a-world', needs: ['fiction', 'opinion'], weight: 0.3 },
  { signal: 'invents-a-world', needs: ['imagine'], weight: 0.1 },

  { signal: 'carries-document', needs: ['document'], weight: 0.3 },
  { signal: 'dictates-an-answer', needs: ['state'], weight: 0.25 },
  { signal: 'dictates-an-answer', needs: ['document', 'state'], weight: 0.3 },
  { signal: 'hides-text', needs: ['cipher'], weight: 0.35 },
];
