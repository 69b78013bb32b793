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
    resemblance: 4,
    asking: 2.5,
    told: 3.5,
    sentence: 1,
    topic: 3.8,
    answerKind: 0.9,
    likeness: 6,
    answering: 4,
    quotes: 1,
    echo: -4,
    length: 1.3,
  },
  scale: 0.7,
  offset: -8.55,
};
