import type { ModelPlans, ModelStep } from '#contract/model-plans.ts';
import { choosePlan } from '#core/models/choose-plan.ts';
import { memoryBudgets } from '#core/testing/memory-budgets.ts';
import { complexityOf } from '#core/understanding/complexity/complexity-of.ts';
import { systemClock } from '#adapters/system-clock.ts';

/** How many of some questions a plan gets, and the model it begins with where the shop has no GPU of its own. */
export interface PlanShare {
  readonly plan: string;
  readonly questions: number;
  readonly model: string;
}

/** How questions spread over the model plans in an area, by the code that chooses for the chat; no budget is spent. */
export async function planShares(
  plans: ModelPlans,
  questions: readonly string[],
  area: string,
): Promise<readonly PlanShare[]> {
  const ports = {
    budgets: memoryBudgets(),
    clock: systemClock,
    telemetry: { turnEnded: nothing, costsFolded: nothing, degraded: nothing },
  };
  const named = {
    tenant: 'main',
    requestId: '',
    conversationId: '',
    messageId: '',
    useCase: 'chat',
  } as const;
  const { signal } = new AbortController();
  const chosen = await Promise.all(
    questions.map((text) => choosePlan(ports, plans, { ...named, complexity: complexityOf(text), signal })),
  );
  return [...Map.groupBy(chosen, ({ modelPlan }) => modelPlan)].map(([plan, alike]) => ({
    plan,
    questions: alike.length,
    model: modelOf(alike[0]?.steps ?? [], area),
  }));
}

/** The first model of a chain that is there without a GPU. */
export function modelOf(steps: readonly ModelStep[], area: string): string {
  const first = steps.find(({ model }) => !model.includes('{endpoint}'));
  if (first === undefined) throw new Error('A plan has no model but the shop’s own GPU');
  return first.model.replace('{area}', area);
}

function nothing(): void {}
