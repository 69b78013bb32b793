import type * as z from 'zod';
import type { RoutingExample } from '#core/understanding/complexity/complexity-model.ts';
import { complexityOf } from '#core/understanding/complexity/complexity-of.ts';
import { learnComplexity } from '#core/understanding/complexity/learn-complexity.ts';
import { strengthOf } from '#core/understanding/complexity/strength-of.ts';
import type { EvaluationTask } from './evaluation-task.ts';
import { planPrices } from './plan-prices.ts';
import { routeCurve } from './route-curve.ts';
import { routeMetrics } from './route-metrics.ts';
import { type RoutedQuestion, RouteRow } from './route-row.ts';

/** Judges how few calls to the strong model recover what it answers better than the weak one. */
export const task: EvaluationTask = {
  help: `How few calls need the strong model.
--train  {prompt, weak?, strong?}: whether each model answered right; without labels strength follows complexity
--test   {id?, prompt, weak?, strong?}
--out    {id, complexity: 1..10, strength: 0..1}: strength is how likely only the strong model answers
Metrics: n, cpt50 (percentage of calls to the strong model that recovers half of the gap), apgr (mean share of the gap
recovered); the same for complexity alone and for the length of the prompt. Null without labels. Cost against quality at
the prices of the shipped plans: weakCostPercent (of the strong model's), savedAt95 (percent saved where 95 % of the strong
model's accuracy is kept, for the least money), accuracies of both models, curve (percent of calls to the strong model :
percent of its cost : accuracy). Without labels too: priceOnlySaved (percent saved by going by complexity alone, quality not
measured) and usdPer100kTurns, for turns of usual length.`,
  inputs: ['train', 'test'],
  async run({ read, predict }) {
    const examples = (await read('train', RouteRow)).flatMap(answeredOf);
    const model = examples.length === 0 ? undefined : learnComplexity(examples);
    const routed = (await read('test', RouteRow)).map((row, at) => {
      const complexity = complexityOf(row.prompt);
      const strength = model === undefined ? (complexity - 1) / 9 : strengthOf(model, row.prompt);
      predict({ id: row.id ?? at, complexity, strength });
      return { row, complexity, strength };
    });
    const { cpt50, apgr } = routeMetrics(routed.flatMap(({ row, strength }) => judged(row, strength)));
    const prices = await planPrices();
    const { weakShare } = prices;
    const complexities = routed.map(({ complexity }) => complexity);
    const curve = routeCurve(
      routed.flatMap(({ row, strength }) => judged(row, strength)),
      weakShare,
    );
    const plain = routeMetrics(routed.flatMap(({ row, complexity }) => judged(row, complexity)));
    const byLength = routeMetrics(routed.flatMap(({ row }) => judged(row, row.prompt.length)));
    return {
      n: routed.length,
      cpt50,
      apgr,
      complexityCpt50: plain.cpt50,
      complexityApgr: plain.apgr,
      lengthCpt50: byLength.cpt50,
      lengthApgr: byLength.apgr,
      weakCostPercent: Math.round(weakShare * 1e4) / 100,
      savedAt95: curve.savedAt95,
      priceOnlySaved: rounded(await prices.saved(complexities), 1e2),
      usdPer100kTurns: rounded(await prices.usdPer100k(complexities), 1),
      weakAccuracy: curve.points[0]?.accuracy ?? null,
      strongAccuracy: curve.points.at(-1)?.accuracy ?? null,
      curve: curve.points
        .map(({ strongPercent, costPercent, accuracy }) => `${strongPercent}:${costPercent}:${accuracy}`)
        .join(' '),
    };
  },
};

function rounded(value: number | null, scale: number): number | null {
  return value === null ? null : Math.round(value * scale * 100) / 100;
}

function answeredOf({ prompt, weak, strong }: z.infer<typeof RouteRow>): readonly RoutingExample[] {
  return weak === undefined || strong === undefined ? [] : [{ text: prompt, weak, strong }];
}

function judged(row: z.infer<typeof RouteRow>, strength: number): readonly RoutedQuestion[] {
  return answeredOf(row).map(({ weak, strong }) => ({ strength, weak, strong }));
}
