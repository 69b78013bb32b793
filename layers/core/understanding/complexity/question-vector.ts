import type { GramWeights } from '../gram-weights.ts';
import type { SparseVector } from '../sparse-vector.ts';
import { weighGrams } from '../weigh-grams.ts';
import type { FeatureScale } from './complexity-model.ts';
import { questionGrams } from './question-grams.ts';
import { scaleFeatures } from './scale-features.ts';
import { textFeatures } from './text-features.ts';

/** How far features count against words; on MMLU (CPT50) words alone reach 33, features 28.5, both 28.2. */
const lengths = { features: 2, grams: 1.5 };

/** A question as its features and its words; no word counts that no weight is known of. */
export function questionVector(
  text: string,
  scales: readonly FeatureScale[],
  weights: GramWeights,
): SparseVector {
  const grams = questionGrams(text).filter((gram) => weights(gram) > 0);
  return new Map([
    ...scaleFeatures(textFeatures(text), scales, lengths.features),
    ...weighGrams(grams, weights, lengths.grams)
      .entries()
      .map(([gram, weight]): [string, number] => [`gram ${gram}`, weight]),
  ]);
}
