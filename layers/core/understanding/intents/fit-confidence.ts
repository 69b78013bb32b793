import type { Confidence } from './intent-model.ts';

/** Half of what a perfect example is drawn with: for models that hold too little to learn from. */
const plain: Confidence = { slope: 10, offset: -5 };
const steps = 50;
const penalty = 1e-4;

/**
 * Learns how draws tell right guesses from strangers, by logistic regression (Platt, Probabilistic Outputs for
 * Support Vector Machines, 1999). Both sides weigh the same: in hint3's two shops about half of what shoppers wrote
 * was out of scope. So a probability of .5 is where accepting and refusing are right equally often.
 */
export function fitConfidence(right: readonly number[], strange: readonly number[]): Confidence {
  if (right.length === 0 || strange.length === 0) return plain;
  const cases = [
    ...right.map((draw) => ({ draw, label: 1, weight: 0.5 / right.length })),
    ...strange.map((draw) => ({ draw, label: 0, weight: 0.5 / strange.length })),
  ];
  let fitted: Confidence = { slope: 0, offset: 0 };
  for (let step = 0; step < steps; step += 1) fitted = improve(fitted, cases);
  return fitted.slope > 0 ? fitted : plain;
}

/** The probability that a guess with this draw is right, 0..1. */
export function probabilityOf(draw: number, { slope, offset }: Confidence): number {
  return 1 / (1 + Math.exp(-(slope * draw + offset)));
}

interface Case {
  readonly draw: number;
  readonly label: number;
  readonly weight: number;
}

/** One step of Newton's method. */
function improve(from: Confidence, cases: readonly Case[]): Confidence {
  let [slopeError, offsetError] = [-penalty * from.slope, 0];
  let [slopes, mixed, offsets] = [penalty, 0, 1e-9];
  for (const { draw, label, weight } of cases) {
    const guess = probabilityOf(draw, from);
    const bend = weight * guess * (1 - guess);
    slopeError += weight * (label - guess) * draw;
    offsetError += weight * (label - guess);
    slopes += bend * draw * draw;
    mixed += bend * draw;
    offsets += bend;
  }
  const size = slopes * offsets - mixed * mixed;
  return {
    slope: from.slope + (offsets * slopeError - mixed * offsetError) / size,
    offset: from.offset + (slopes * offsetError - mixed * slopeError) / size,
  };
}
