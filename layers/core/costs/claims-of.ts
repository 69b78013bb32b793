import type { Budget, BudgetPlan, BudgetScope } from '#contract/budgets.ts';
import type { AttemptCause } from './attempt.ts';
import type { BudgetClaim } from './budget-claim.ts';
import { femtoOf } from './femto.ts';
import { localTime } from './local-time.ts';

/** What a budget may look at. */
export type CountedCall = Pick<AttemptCause, 'useCase' | 'plan' | 'apiKey'> & { readonly model: string };

/** The counters a call at a moment (epoch ms) counts against: each budget that covers it, in its running window. */
export function claimsOf(plan: BudgetPlan, call: CountedCall, at: number): readonly BudgetClaim[] {
  const covering = plan.budgets.filter(({ scope }) => covers(scope, call));
  const claims = covering.map((budget) => claimOf(budget, plan.timezone, at));
  return [...Map.groupBy(claims, counterOf).values()].flatMap(strictest);
}

/** The counter of a budget at a moment. */
export function claimOf({ scope, period, hardUsd }: Budget, timezone: string, at: number): BudgetClaim {
  const date = localTime(at, timezone).slice(0, period === 'day' ? 10 : 7);
  return {
    budget: budgetName(scope),
    window: `${period}:${date}`,
    hardFemtoUsd: hardUsd === undefined ? undefined : femtoOf(hardUsd),
  };
}

/** A scope in one word, as counters and alerts name it. */
function budgetName(scope: BudgetScope): string {
  switch (scope.type) {
    case 'tenant':
      return 'tenant';
    case 'use-case':
      return `use-case:${scope.useCase}`;
    case 'model':
      return `model:${scope.model}`;
    case 'plan':
      return `plan:${scope.plan}`;
    case 'api-key':
      return `api-key:${scope.apiKey}`;
  }
}

/** Whether a budget of a scope counts a call. */
export function covers(scope: BudgetScope, call: CountedCall): boolean {
  switch (scope.type) {
    case 'tenant':
      return true;
    case 'use-case':
      return scope.useCase === call.useCase;
    case 'model':
      return scope.model === call.model;
    case 'plan':
      return scope.plan === call.plan;
    case 'api-key':
      return scope.apiKey === call.apiKey;
  }
}

function counterOf({ budget, window }: BudgetClaim): string {
  return `${window} ${budget}`;
}

/** Two budgets of one scope and period share a counter: a call counts once, and the lowest hard limit holds. */
function strictest(claims: readonly BudgetClaim[]): readonly BudgetClaim[] {
  const limits = claims.flatMap(({ hardFemtoUsd }) => hardFemtoUsd ?? []);
  const [lowest] = limits.toSorted((a, b) => (a < b ? -1 : 1));
  return claims.slice(0, 1).map((claim) => ({ ...claim, hardFemtoUsd: lowest }));
}
