/** An utterance and what its writer wants, in the shop's own words for intents. */
export interface IntentExample {
  readonly text: string;
  readonly intent: string;
}

/** The intent of examples that belong to none, and of a message that is like no example. */
export const outOfScope = 'out-of-scope';

/** What is learned from examples. Of the examples themselves nothing is kept but the grams they were made of. */
export interface IntentModel {
  /** In order of first appearance, without `outOfScope`. */
  readonly intents: readonly string[];
  /** How many examples there were. */
  readonly texts: number;
  /** Per gram, its place in `counts` and `pulls`. */
  readonly places: ReadonlyMap<string, number>;
  /** Per gram, how many examples hold it. */
  readonly counts: Uint16Array;
  /** Per gram and intent, how strongly it draws a message there, in steps of `step`. */
  readonly pulls: Int8Array;
  readonly step: number;
  readonly confidence: Confidence;
}

/** Turns the strongest draw into the probability that the intent is right: `1 / (1 + e^-(slope × draw + offset))`. */
export interface Confidence {
  readonly slope: number;
  readonly offset: number;
}
