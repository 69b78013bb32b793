import type { SparseVector } from '../sparse-vector.ts';
import type { FeatureScale } from './complexity-model.ts';

/** Beyond three deviations a feature says no more. */
const most = 3;

/** Where each feature lies in these texts; pulls are not known yet. */
export function learnScales(rows: readonly (readonly number[])[]): readonly FeatureScale[] {
  return (rows[0] ?? []).map((_, at) => {
    const values = rows.map((row) => row[at] ?? 0);
    const mean = meanOf(values);
    const deviation = Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2)));
    return { mean, deviation: deviation > 1e-9 ? deviation : 1, pull: 0 };
  });
}

/** The features as a vector whose length is about `length`. */
export function scaleFeatures(
  features: readonly number[],
  scales: readonly FeatureScale[],
  length: number,
): SparseVector {
  const unit = length / Math.sqrt(Math.max(1, scales.length));
  const scaled = scales.map(({ mean, deviation }, at): [string, number] => {
    const distance = ((features[at] ?? 0) - mean) / deviation;
    return [`feature ${at}`, unit * Math.max(-most, Math.min(most, distance))];
  });
  return new Map(scaled);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
