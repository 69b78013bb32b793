import { countGrams, gramWeights } from '../gram-weights.ts';
import type { SparseVector } from '../sparse-vector.ts';
import { fitConfidence } from './fit-confidence.ts';
import { fitPulls } from './fit-pulls.ts';
import { type IntentExample, type IntentModel, outOfScope } from './intent-model.ts';
import type { Matrix } from './invert-matrix.ts';
import { keepShare } from './keep-share.ts';
import { indexLikeness } from './likeness-index.ts';
import { rehearse } from './rehearse.ts';
import { spaceGrams, textSpace } from './text-space.ts';

const mostSteps = 127;

/**
 * Learns a shop's intents from examples; the same examples give the same model. When to say "I do not know" is learned
 * from the examples too, by rehearsal; examples labelled `outOfScope` help but are not needed.
 */
export function learnIntents(given: readonly IntentExample[]): IntentModel {
  const examples = keepShare(given);
  const intents = [...new Set(examples.map(({ intent }) => intent))].filter(
    (intent) => intent !== outOfScope,
  );
  const labels = examples.map(({ intent }) => intents.indexOf(intent));
  const counts = countGrams(examples.map(({ text }) => spaceGrams(text)));
  const vectors = examples
    .map(({ text }) => text)
    .map(textSpace(gramWeights(examples.length, (gram) => counts.get(gram) ?? 0)));
  const likeness = vectors.map(indexLikeness(vectors));
  const targets = labels.map((label) =>
    Float64Array.from(intents, (_, intent) => (intent === label ? 1 : 0)),
  );
  const fit = fitPulls(likeness, targets);
  const { right, strange } = rehearse(fit, likeness, labels);
  return {
    intents,
    texts: examples.length,
    places: new Map([...counts.keys()].map((gram, place) => [gram, place])),
    counts: Uint16Array.from(counts.values()),
    ...inSteps(pullsOfGrams([...counts.keys()], vectors, fit.pulls), intents.length),
    confidence: fitConfidence(right, strange),
  };
}

/** A likeness is a sum over grams, so what examples pull can be said of their grams: a message need not meet each example. */
function pullsOfGrams(grams: readonly string[], vectors: readonly SparseVector[], pulls: Matrix): Matrix {
  const byGram = new Map(grams.map((gram) => [gram, new Float64Array(pulls[0]?.length ?? 0)]));
  for (const [at, vector] of vectors.entries()) {
    const row = pulls[at] ?? new Float64Array();
    for (const [gram, weight] of vector) {
      const sums = byGram.get(gram) ?? new Float64Array();
      for (let intent = 0; intent < sums.length; intent += 1)
        sums[intent] = (sums[intent] ?? 0) + weight * (row[intent] ?? 0);
    }
  }
  return [...byGram.values()];
}

/** A byte for each pull: what is rounded off moves no draw by a hundredth, and the model is eight times smaller. */
function inSteps(rows: Matrix, width: number): { readonly pulls: Int8Array; readonly step: number } {
  const strongest = rows.reduce((most, row) => Math.max(most, ...row.map(Math.abs)), 0);
  const step = strongest / mostSteps || 1;
  const pulls = new Int8Array(rows.length * width);
  for (const [place, row] of rows.entries())
    pulls.set(
      row.map((pull) => Math.round(pull / step)),
      place * width,
    );
  return { pulls, step };
}
