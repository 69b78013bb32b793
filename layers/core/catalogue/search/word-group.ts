/** One notion of a query and the terms of the catalogue that stand for it. */
export interface WordGroup {
  /** The words as they were typed. */
  readonly text: string;
  /** Its own terms; of a phrase all belong together. */
  readonly own: readonly string[];
  /** What means the same, or something broader, and how surely: 0..1. */
  readonly others: readonly OtherWords[];
  /** How much it says about what is looked for, 0..1. */
  readonly weight: number;
  /** How surely the terms are what was meant: less than 1 where a typing mistake was corrected. */
  readonly quality: number;
  /** It names a sort of goods: what is not of that sort is not looked for. */
  readonly isKind: boolean;
}

/** A word, or a phrase of which all words belong together. */
export interface OtherWords {
  readonly terms: readonly string[];
  readonly quality: number;
}

/** A word that was taken for another. */
export interface Correction {
  readonly from: string;
  readonly to: string;
}
