import type { Agreement } from './compare.ts';

/** What each agreement counts, and the odds of a passage with none. Learned by `node bin/learn-relevance.ts`. */
export const relevanceWeights: Readonly<Record<keyof Agreement, number>> & { readonly none: number } = {
  none: -3,
  resemblance: 1,
  asking: 0.65,
  told: 4,
  sentence: 1,
  topic: 1.8,
  focus: 0.75,
  answerKind: 0.4,
};
