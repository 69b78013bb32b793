import { learnGramWeights } from '../gram-weights.ts';
import type { ComplexityModel, RoutingExample } from './complexity-model.ts';
import { fitRidge } from './fit-ridge.ts';
import { questionGrams } from './question-grams.ts';
import { questionVector } from './question-vector.ts';
import { learnScales } from './scale-features.ts';
import { textFeatures } from './text-features.ts';

/** High, because one answer says little about its question. Between 10 and 80 it hardly matters. */
const penalty = 20;

/**
 * Learns from answered questions how much the strong model gains: 1 where only it was right, -1 where only the weak
 * one was, else 0. To learn the gain itself beat learning where the weak model fails by three points of CPT50: where
 * both fail, the dearer call is wasted.
 */
export function learnComplexity(examples: readonly RoutingExample[]): ComplexityModel {
  const gains = examples.map(({ weak, strong }) => Number(strong) - Number(weak));
  const gain = meanOf(gains);
  const scales = learnScales(examples.map(({ text }) => textFeatures(text)));
  const grams = examples.map(({ text }) => questionGrams(text));
  const weights = learnGramWeights(grams);
  const rows = examples.map(({ text }) => questionVector(text, scales, weights));
  const pulls = fitRidge(
    rows,
    gains.map((own) => own - gain),
    penalty,
  );
  return {
    gain,
    loss: meanOf(gains.map((own) => Number(own < 0))),
    features: scales.map((scale, at) => ({ ...scale, pull: pulls.get(`feature ${at}`) ?? 0 })),
    grams: Object.fromEntries(
      new Set(grams.flat())
        .values()
        .map((gram) => [gram, { weight: weights(gram), pull: pulls.get(`gram ${gram}`) ?? 0 }]),
    ),
  };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
