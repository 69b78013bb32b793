import { fitConfidence } from './fit-confidence.ts';
import { fitPulls } from './fit-pulls.ts';
import { type IntentExample, type IntentModel, outOfScope } from './intent-model.ts';
import { keepShare } from './keep-share.ts';
import { indexLikeness } from './likeness-index.ts';
import { rehearse } from './rehearse.ts';
import { learnTextSpace } from './text-space.ts';

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
  const vectors = examples.map(({ text }) => text).map(learnTextSpace(examples.map(({ text }) => text)));
  const likeness = vectors.map(indexLikeness(vectors));
  const targets = labels.map((label) =>
    Float64Array.from(intents, (_, intent) => (intent === label ? 1 : 0)),
  );
  const fit = fitPulls(likeness, targets);
  const { right, strange } = rehearse(fit, likeness, labels);
  return {
    examples,
    intents,
    pulls: fit.pulls.map((row) => [...row]),
    confidence: fitConfidence(right, strange),
  };
}
