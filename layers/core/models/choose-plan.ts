import type { ModelPlans, ModelStep, PlanCondition } from '#contract/model-plans.ts';
import { spentPercent } from '../costs/spent-percent.ts';
import type { Ports } from '../ports.ts';
import type { ModelCall, ModelChoice } from './language-model.ts';

/** The models to be tried for a call, best first, and why these. */
export interface ChosenPlan extends ModelChoice {
  readonly steps: readonly ModelStep[];
}

/** The plan of the first rule that holds. How much of today's budget is spent is looked up only when a rule asks. */
export async function choosePlan(
  ports: Pick<Ports, 'budgets' | 'clock' | 'telemetry'>,
  { plans, rules }: ModelPlans,
  call: ModelCall,
): Promise<ChosenPlan> {
  let spent: number | undefined;
  for (const { rule, when, plan } of rules) {
    if (!holds(when, call)) continue;
    if (when.spentFrom !== undefined) {
      spent ??= await spentPercent(ports, call);
      if (spent < when.spentFrom) continue;
    }
    return { modelPlan: plan, rule, steps: plans[plan] ?? [] };
  }
  throw new Error('The last rule of model plans has to hold for every call');
}

function holds(when: PlanCondition, { useCase, tenant, language, plan, complexity }: ModelCall): boolean {
  return (
    allows(when.useCases, useCase) &&
    allows(when.tenants, tenant) &&
    allows(when.languages, language) &&
    allows(when.customerPlans, plan) &&
    (when.complexityFrom === undefined || (complexity !== undefined && complexity >= when.complexityFrom)) &&
    (when.complexityBelow === undefined || (complexity !== undefined && complexity < when.complexityBelow))
  );
}

function allows(allowed: readonly string[] | undefined, value: string | undefined): boolean {
  return allowed === undefined || (value !== undefined && allowed.includes(value));
}
