import * as z from 'zod';
import { confidenceTraits } from '#core/chat/confidence-traits.ts';
import { findPassages } from '#core/knowledge/find-passages.ts';
import { confidenceQuestions } from './calibrate/confidence-questions.ts';
import { type Example, fitLogistic, sigmoid } from './calibrate/fit-logistic.ts';
import { confidenceMetrics } from './evaluate/confidence-metrics.ts';
import type { ConfidenceRow } from './evaluate/confidence-row.ts';
import { task } from './evaluate/confidence-task.ts';
import type { Metrics } from './evaluate/evaluation-task.ts';
import { openDemoShop } from './evaluate/retrieval-demo-shop.ts';

/** Passages of each kind that a turn looks at, and how many it keeps. */
const looked = { perKind: 8, kept: 6 } as const;
const Prediction = z.looseObject({ id: z.string(), answered: z.boolean(), right: z.boolean() });

const learnt = fitLogistic(await examplesOf(await confidenceQuestions('learn')));
const [odds = 0, margin = 0] = learnt.weights.map(rounded);
const intercept = rounded(learnt.intercept);
const judged = judge(await examplesOf(await confidenceQuestions('judge')));
process.stdout.write(
  `${JSON.stringify({ file: 'layers/core/chat/confidence-weights.ts', odds, margin, intercept, judged })}\n`,
);

/** The questions that were answered, with what was known before, and whether the answer was right. */
async function examplesOf(rows: readonly ConfidenceRow[]): Promise<readonly Example[]> {
  const predictions: z.infer<typeof Prediction>[] = [];
  await task.run({
    read: (_, schema) => Promise.resolve(rows.map((row) => schema.parse(row))),
    nameOf: () => 'kb/evaluation',
    predict: (prediction) => void predictions.push(Prediction.parse(prediction)),
  });
  await using shop = await openDemoShop();
  const examples: Example[] = [];
  for (const [at, { answered, right }] of predictions.entries()) {
    const row = rows[at];
    if (!answered || row === undefined) continue;
    const found = await findPassages(shop, {
      tenant: 'main',
      text: row.text,
      language: row.language ?? 'en',
      kinds: ['faq', 'policy', 'product'],
      perKind: looked.perKind,
      signal: AbortSignal.timeout(10_000),
    });
    const traits = confidenceTraits(found.slice(0, looked.kept));
    examples.push({ traits: [traits.odds, traits.margin], isRight: right });
  }
  return examples;
}

/** How well the weights do on questions they were not learnt from. */
function judge(examples: readonly Example[]): Metrics {
  return confidenceMetrics(
    examples.map(({ traits: [itsOdds = 0, itsMargin = 0], isRight }) => ({
      score: sigmoid(odds * itsOdds + margin * itsMargin + intercept),
      isRight,
    })),
  );
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
