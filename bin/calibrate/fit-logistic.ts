/** Traits of something, and whether it turned out right. */
export interface Example {
  readonly traits: readonly number[];
  readonly isRight: boolean;
}

const rounds = 4000;
const step = 0.05;
/** Few examples: large weights would be learnt by heart. */
const shrinkage = 0.02;

/** A logistic regression by gradient descent: the weight of each trait, and the intercept. The same each time. */
export function fitLogistic(examples: readonly Example[]): {
  readonly weights: readonly number[];
  readonly intercept: number;
} {
  const width = examples[0]?.traits.length ?? 0;
  let weights: readonly number[] = Array.from({ length: width }, () => 0);
  let intercept = 0;
  for (let round = 0; round < rounds; round += 1) {
    const errors = examples.map(
      ({ traits, isRight }) => sigmoid(dot(weights, traits) + intercept) - Number(isRight),
    );
    const slope = (at: number) =>
      errors.reduce((sum, error, index) => sum + error * (examples[index]?.traits[at] ?? 0), 0) /
      examples.length;
    weights = weights.map((weight, at) => weight - step * (slope(at) + shrinkage * weight));
    intercept -= (step * errors.reduce((sum, error) => sum + error, 0)) / examples.length;
  }
  return { weights, intercept };
}

/** The chance that odds stand for. */
export function sigmoid(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}
