import { describe, expect, it } from 'vitest';
import type { Budget } from '#contract/budgets.ts';
import { ModelPlans } from '#contract/model-plans.ts';
import shipped from '../../tuning/model-plans.json' with { type: 'json' };
import { costPorts } from '../testing/cost-ports.ts';
import { sampleAttempt, sampleOpenAttempt } from '../testing/sample-attempt.ts';
import { choosePlan } from './choose-plan.ts';
import type { ModelCall } from './language-model.ts';

const plans = ModelPlans.parse(shipped);
const call: ModelCall = {
  tenant: 'main',
  requestId: 'r',
  conversationId: 'c',
  messageId: 'm',
  useCase: 'chat',
  signal: new AbortController().signal,
};

describe('the shipped plans', () => {
  it.each([
    [{ complexity: 1 }, 'small', 'simple-turn'],
    [{ complexity: 2.5 }, 'usual', 'otherwise'],
    [{ complexity: 4 }, 'strong', 'hard-turn'],
    [{}, 'usual', 'otherwise'],
    [{ useCase: 'description', complexity: 9 }, 'usual', 'otherwise'],
    [{ useCase: 'research' }, 'research', 'research'],
  ] as const)('serve %o by the plan %s, by the rule %s', async (more, modelPlan, rule) => {
    expect(await choosePlan(costPorts(), plans, { ...call, ...more })).toMatchObject({ modelPlan, rule });
  });

  it('serve simple turns by the thrifty plan from 80 % of a budget of today on, all from 95 %', async () => {
    expect(await ruleAt(79n, 1)).toBe('simple-turn');
    expect(await ruleAt(80n, 1)).toBe('budget-80-percent-simple');
    expect(await ruleAt(80n, 5)).toBe('hard-turn');
    expect(await ruleAt(95n, 5)).toBe('budget-95-percent');
  });

  it('do not look at budgets of a month, of a model or of somebody else', async () => {
    const others = [
      budget({ period: 'month' }),
      budget({ scope: { type: 'model', model: 'any' } }),
      budget({ scope: { type: 'use-case', useCase: 'description' } }),
    ];
    expect(await ruleAt(99n, 1, others)).toBe('simple-turn');
  });

  it('go on without the budgets when these cannot be read, and tell', async () => {
    const ports = costPorts();
    const broken = { ...ports, budgets: { ...ports.budgets, read: () => Promise.reject(new Error('gone')) } };
    expect(await choosePlan(broken, plans, { ...call, complexity: 1 })).toMatchObject({
      rule: 'simple-turn',
    });
    expect(ports.degradations).toEqual(['budgets']);
  });
});

describe('a rule', () => {
  it.each([
    [{ languages: ['pl'] }, { language: 'pl' }, { language: 'en' }],
    [{ tenants: ['shoes'] }, { tenant: 'shoes' }, { tenant: 'main' }],
    [{ customerPlans: ['PRO', 'ENTERPRISE'] }, { plan: 'PRO' }, { plan: 'FREE' }],
    [{ complexityFrom: 3, complexityBelow: 5 }, { complexity: 3 }, { complexity: 5 }],
  ])('with %o holds for %o and not for %o', async (when, holds, fails) => {
    const own = ModelPlans.parse({
      version: 'v',
      plans: { special: [], usual: [] },
      rules: [
        { rule: 'special', when, plan: 'special' },
        { rule: 'otherwise', plan: 'usual' },
      ],
    });
    const ruleOf = async (more: object) => (await choosePlan(costPorts(), own, { ...call, ...more })).rule;
    expect([await ruleOf(holds), await ruleOf(fails), await ruleOf({})]).toEqual([
      'special',
      'otherwise',
      'otherwise',
    ]);
  });
});

describe('plans that make no sense', () => {
  const rule = { rule: 'otherwise', plan: 'small' };
  it.each([
    [
      'without a last rule for all',
      { plans: { small: [] }, rules: [{ ...rule, when: { languages: ['pl'] } }] },
    ],
    ['with a rule for no plan', { plans: {}, rules: [rule] }],
    ['with a rule for what every object has', { plans: {}, rules: [{ ...rule, plan: 'constructor' }] }],
    ['with Perplexity for shoppers', { plans: { small: [{ model: 'perplexity/sonar' }] }, rules: [rule] }],
    ['with a model of no provider', { plans: { small: [{ model: 'nova' }] }, rules: [rule] }],
    ['with a wish nobody knows', { plans: { small: [{ model: 'a/b', speed: 1 }] }, rules: [rule] }],
  ])('%s are refused', (_, data) => {
    expect(ModelPlans.safeParse({ version: 'v', ...data }).success).toBe(false);
  });
});

function budget(changes: Partial<Budget>): Budget {
  return { scope: { type: 'tenant' }, period: 'day', hardUsd: '0.0000000000001', ...changes };
}

/** The rule for a question when so many of 100 femto-dollars are spent. */
async function ruleAt(spent: bigint, complexity: number, budgets = [budget({})]): Promise<string> {
  const ports = costPorts();
  await ports.budgets.save('main', { timezone: 'UTC', budgets });
  const claims = [
    { budget: 'tenant', window: 'day:2026-11-20', hardFemtoUsd: undefined },
    { budget: 'tenant', window: 'month:2026-11', hardFemtoUsd: undefined },
    { budget: 'model:any', window: 'day:2026-11-20', hardFemtoUsd: undefined },
    { budget: 'use-case:description', window: 'day:2026-11-20', hardFemtoUsd: undefined },
  ];
  await ports.ledger.reserve(sampleOpenAttempt({ claims, worstFemtoUsd: spent }));
  await ports.ledger.settle(sampleAttempt({ claims, worstFemtoUsd: spent, femtoUsd: spent }));
  return (await choosePlan(ports, plans, { ...call, complexity })).rule;
}
