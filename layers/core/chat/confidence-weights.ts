/**
 * What makes an answer right, in log odds: how likely its best passage is right, and how far it is ahead of the best of
 * another source. Learnt by `node bin/calibrate-confidence.ts` from half the questions of kb/evaluation.
 */
export const confidenceWeights = { odds: 0.35, margin: 1.1, intercept: -0.52 } as const;
