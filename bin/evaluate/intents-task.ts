import { classifyIntent } from '#core/understanding/intents/classify-intent.ts';
import { outOfScope } from '#core/understanding/intents/intent-model.ts';
import { learnIntents } from '#core/understanding/intents/learn-intents.ts';
import type { EvaluationTask } from './evaluation-task.ts';
import { intentMetrics } from './intents-metrics.ts';
import { IntentTestRow, IntentTrainRow, type JudgedIntent } from './intents-row.ts';

/** Judges how well intents are told apart that were learned from a shop's examples. */
export const task: EvaluationTask = {
  help: `How well the shop's intents are told apart, and from what is none of them.
--train  {text, intent}
--test   {id?, text, intent?}: NO_NODES_DETECTED or out-of-scope means that it has none
--out    {id, intent, score}: intent is out-of-scope when unsure, score the probability that the likeliest is right
Metrics: n, accuracy, inScopeAccuracy, outOfScopeRecall, outOfScopePrecision (null without labels).`,
  inputs: ['train', 'test'],
  async run({ read, predict }) {
    const model = learnIntents(await read('train', IntentTrainRow));
    const rows = await read('test', IntentTestRow);
    const judged: JudgedIntent[] = [];
    for (const [at, row] of rows.entries()) {
      const { intent, score, isKnown } = classifyIntent(model, row.text);
      const predicted = isKnown ? intent : outOfScope;
      predict({ id: row.id ?? at, intent: predicted, score });
      if (row.intent !== undefined) judged.push({ expected: row.intent, predicted });
    }
    return { n: rows.length, ...intentMetrics(judged) };
  },
};
