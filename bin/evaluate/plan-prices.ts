import path from 'node:path';
import { fileTuning } from '#adapters/file-tuning.ts';
import { ModelPlans } from '#contract/model-plans.ts';
import { shippedPriceBook } from '#core/costs/read-price-book.ts';
import { turnCost } from '#core/costs/turn-cost.ts';
import { choosePlan } from '#core/models/choose-plan.ts';
import { memoryBudgets } from '#core/testing/memory-budgets.ts';
import { turnTokens } from '../cost/turn-parts.ts';

/** What turns of usual length cost by the shipped plans; only prices are compared, quality is not measured. */
export interface PlanPrices {
  /** What the usual model costs of what the strong one does, 0..1. */
  readonly weakShare: number;
  /** What is saved against the strong model for every turn when each goes by its complexity, 0..1; null without turns. */
  saved(complexities: readonly number[]): Promise<number | null>;
  /** US dollars for 100,000 such turns. */
  usdPer100k(complexities: readonly number[]): Promise<number | null>;
}

const tuning = fileTuning(path.join(import.meta.dirname, '..', '..', 'layers', 'tuning'));

/** Reads the shipped plans and what the first model of Amazon's in each costs in the US. */
export async function planPrices(): Promise<PlanPrices> {
  const plans = ModelPlans.parse(await tuning.read('model-plans'));
  const book = await shippedPriceBook({ tuning }, 'bedrock');
  const usdOf = (plan: string): number => {
    const step = plans.plans[plan]?.find(({ model }) => model.startsWith('bedrock/'));
    const name = step?.model.replace('{area}', 'us');
    const cost = name && book && turnCost([book], [{ name, usage: turnTokens }], Date.now());
    if (!cost) throw new Error(`The plan "${plan}" names no model of Bedrock that has a price`);
    return Number(cost.over) / Number(cost.under) / 1e15;
  };
  const perTurn = async (complexities: readonly number[]): Promise<number | null> => {
    const chosen = await Promise.all(
      complexities.map((complexity) => choosePlan(ports, plans, callOf(complexity))),
    );
    const sum = chosen.reduce((total, { modelPlan }) => total + usdOf(modelPlan), 0);
    return chosen.length === 0 ? null : sum / chosen.length;
  };
  return {
    weakShare: usdOf('usual') / usdOf('strong'),
    async saved(complexities) {
      const usd = await perTurn(complexities);
      return usd === null ? null : 1 - usd / usdOf('strong');
    },
    async usdPer100k(complexities) {
      const usd = await perTurn(complexities);
      return usd === null ? null : usd * 100_000;
    },
  };
}

/** A day without budgets. */
const ports = {
  budgets: memoryBudgets(),
  clock: { now: () => Date.now(), sleep: async () => undefined },
  telemetry: { turnEnded: () => undefined, costsFolded: () => undefined, degraded: () => undefined },
};

function callOf(complexity: number) {
  const ids = { tenant: 'main', requestId: '', conversationId: '', messageId: '' };
  return { ...ids, useCase: 'chat', complexity, signal: new AbortController().signal } as const;
}
