/** An utterance and what its writer wants, in the shop's own words for intents. */
export interface IntentExample {
  readonly text: string;
  readonly intent: string;
}

/** The intent of examples that belong to none, and of a message that is like no example. */
export const outOfScope = 'out-of-scope';

/** What is learned from examples; plain data, to be stored as JSON. */
export interface IntentModel {
  readonly examples: readonly IntentExample[];
  /** In order of first appearance, without `outOfScope`. */
  readonly intents: readonly string[];
  /** Per example, how strongly a message like it is drawn to each intent. */
  readonly pulls: readonly (readonly number[])[];
  readonly confidence: Confidence;
}

/** Turns the strongest draw into the probability that the intent is right: `1 / (1 + e^-(slope × draw + offset))`. */
export interface Confidence {
  readonly slope: number;
  readonly offset: number;
}
