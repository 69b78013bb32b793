import { expect, test } from 'vitest';
import * as z from 'zod';
import { resourcesOf } from '../testing/resources-of.ts';
import { synthesised } from '../testing/synthesised.ts';

const Budget = z.object({
  Budget: z.object({ BudgetLimit: z.object({ Amount: z.number() }), CostFilters: z.unknown() }),
  NotificationsWithSubscribers: z.array(z.object({ Notification: z.unknown(), Subscribers: z.unknown() })),
});
const budgetOf = (given: Record<string, unknown>) => [
  ...resourcesOf(synthesised(given).Api, 'AWS::Budgets::Budget', Budget).values(),
];

test('the budget counts what this stage costs', () => {
  expect(budgetOf({ stage: 'prod', monthlyBudgetUsd: 120 })).toMatchObject([
    { Budget: { BudgetLimit: { Amount: 120 }, CostFilters: { TagKeyValue: ['user:aisle:stage$prod'] } } },
  ]);
});

test('whoever is named is told when it is forecast to run out and when it has', () => {
  const [budget] = budgetOf({ alertEmail: 'ops@shop.example' });
  expect(budget?.NotificationsWithSubscribers).toMatchObject([
    { Notification: { NotificationType: 'FORECASTED' }, Subscribers: [{ Address: 'ops@shop.example' }] },
    { Notification: { NotificationType: 'ACTUAL' }, Subscribers: [{ Address: 'ops@shop.example' }] },
  ]);
});
