import type { ReadSentence } from '../words/read-sentence.ts';
import type { WordIndex } from '../words/word-index.ts';

/** One thing the shop says of a product: an attribute and its value. */
export interface Fact {
  /** As the merchant wrote it. */
  readonly attribute: string;
  readonly value: string;
  readonly name: ReadSentence;
  /** The value; a bare number with the unit that the name tells. */
  readonly said: ReadSentence;
  /** "Dishwasher safe: no" denies its name, "Free from: gluten" its value. */
  readonly denies: 'name' | 'value' | 'nothing';
  /** What is said of the product as a whole, such as its name: it supports words, but is no measure. */
  readonly isName: boolean;
}

/** Everything a text may say of a product. */
export interface ProductFacts {
  readonly words: WordIndex;
  readonly language: string;
  readonly facts: readonly Fact[];
  /** The folded words of what a text calls the product: its names and its brand. */
  readonly names: readonly (readonly string[])[];
  /** Attributes that contradict each other: a text may say neither. */
  readonly contradicted: readonly string[];
  /** Attributes that hold something else than a fact: orders to a model, markup, links. */
  readonly unsafe: readonly string[];
}
