import type { Claim, PolicyFinding, RemovedSentence } from '#contract/descriptions.ts';

/** A sentence of a text, and why it may not be read if it may not. */
export interface JudgedPart {
  readonly text: string;
  readonly fault?: Pick<RemovedSentence, 'because' | 'detail'> | undefined;
}

/** Holds texts in one language against what the shop says of one product, its voice and its rules. */
export interface CopyJudge {
  /** Every sentence of a text, in its order. */
  readonly sentences: (text: string) => readonly JudgedPart[];
  readonly claims: (text: string) => readonly Claim[];
  readonly policies: (text: string) => readonly PolicyFinding[];
}
