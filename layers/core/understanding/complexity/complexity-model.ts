/** A question and whether the weak and the strong model answered it right. */
export interface RoutingExample {
  readonly text: string;
  readonly weak: boolean;
  readonly strong: boolean;
}

/** What is learned from such questions: a linear function of features and words; plain data, to be stored as JSON. */
export interface ComplexityModel {
  /** The share of questions that only the strong model answered, less those that only the weak one did. */
  readonly gain: number;
  /** The share of questions that only the weak model answered. */
  readonly loss: number;
  /** In the order of `textFeatures`. */
  readonly features: readonly FeatureScale[];
  /** Per gram of the questions. */
  readonly grams: Readonly<Record<string, GramPull>>;
}

/** A feature is taken as its distance from the mean in deviations, times its pull. */
export interface FeatureScale {
  readonly mean: number;
  readonly deviation: number;
  readonly pull: number;
}

/** How telling a gram is, how much it adds. */
export interface GramPull {
  readonly weight: number;
  readonly pull: number;
}
