import type { Agreement } from './compare.ts';

/**
 * What each agreement counts. The proportions were chosen among a few on the demo shop and on development data of other
 * shops; scale and offset make of their sum the odds that the best passage is right, as `node bin/calibrate-relevance.ts`
 * learns them from kb/evaluation.
 */
export const relevanceWeights: {
  readonly agreements: Readonly<Record<keyof Agreement, number>>;
  readonly scale: number;
  readonly offset: number;
} = {
  agreements: {
    resemblance: 2,
    asking: 1.3,
    told: 6,
    sentence: 2,
    topic: 3.6,
    focus: 1.5,
    answerKind: 0.8,
  },
  scale: 0.629,
  offset: -4.576,
};
