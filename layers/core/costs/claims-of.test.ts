import { expect, it } from 'vitest';
import type { BudgetPlan } from '#contract/budgets.ts';
import { claimsOf } from './claims-of.ts';

const call = { useCase: 'chat', model: 'bedrock/nova', plan: 'FREE', apiKey: 'k1' } as const;
const plan: BudgetPlan = {
  timezone: 'Europe/Warsaw',
  budgets: [
    { scope: { type: 'tenant' }, period: 'month', hardUsd: '100' },
    { scope: { type: 'tenant' }, period: 'day', softUsd: '5' },
    { scope: { type: 'use-case', useCase: 'chat' }, period: 'day', hardUsd: '2' },
    { scope: { type: 'model', model: 'bedrock/nova' }, period: 'day', hardUsd: '1' },
    { scope: { type: 'model', model: 'bedrock/other' }, period: 'day', hardUsd: '1' },
    { scope: { type: 'plan', plan: 'PRO' }, period: 'day', hardUsd: '1' },
    { scope: { type: 'api-key', apiKey: 'k1' }, period: 'month', hardUsd: '1' },
  ],
};

it('counts a call against every budget that covers it, in the tenant’s own day and month', () => {
  const claims = claimsOf(plan, call, Date.parse('2026-11-30T23:30Z'));
  expect(claims.map(({ budget, window }) => `${budget} ${window}`)).toEqual([
    'tenant month:2026-12',
    'tenant day:2026-12-01',
    'use-case:chat day:2026-12-01',
    'model:bedrock/nova day:2026-12-01',
    'api-key:k1 month:2026-12',
  ]);
});

it('lets the lower hard limit hold where two budgets share a counter', () => {
  const scope = { type: 'tenant' } as const;
  const budgets = [
    { scope, period: 'day', softUsd: '1' },
    { scope, period: 'day', hardUsd: '3' },
    { scope, period: 'day', hardUsd: '2' },
  ] as const;
  const claims = claimsOf({ timezone: 'UTC', budgets: [...budgets] }, call, 0);
  expect(claims).toEqual([
    { budget: 'tenant', window: 'day:1970-01-01', hardFemtoUsd: 2_000_000_000_000_000n },
  ]);
});

it('opens exactly one window for each moment around a change of the clocks', () => {
  const windows = new Set<string>();
  for (let at = Date.parse('2026-10-24T20:00Z'); at < Date.parse('2026-10-26T01:00Z'); at += 900_000) {
    const [claim] = claimsOf({ timezone: 'Europe/Warsaw', budgets: plan.budgets.slice(1, 2) }, call, at);
    windows.add(claim?.window ?? '');
  }
  expect([...windows]).toEqual(['day:2026-10-24', 'day:2026-10-25', 'day:2026-10-26']);
});
