import * as z from 'zod';
import { Money } from './money.ts';
import { UseCase } from './use-case.ts';

/** What a budget counts. */
export const BudgetScope = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('tenant') }),
  z.strictObject({ type: z.literal('use-case'), useCase: UseCase }),
  z.strictObject({ type: z.literal('model'), model: z.string().min(1).max(400) }),
  z.strictObject({ type: z.literal('plan'), plan: z.string().min(1).max(100) }),
  z.strictObject({ type: z.literal('api-key'), apiKey: z.string().min(1).max(200) }),
]);
export type BudgetScope = z.infer<typeof BudgetScope>;

const usd = z.string().regex(/^\d{1,12}(?:\.\d{1,15})?$/u, 'Write an amount in USD such as "25.00"');

/** A limit per day or month. Past the soft one the shop is told; past the hard one no paid call is made. */
export const Budget = z.strictObject({
  scope: BudgetScope,
  period: z.enum(['day', 'month']),
  softUsd: usd.optional(),
  hardUsd: usd.optional(),
});
export type Budget = z.infer<typeof Budget>;

/** A tenant's budgets; days and months are of its time zone. */
export const BudgetPlan = z.strictObject({
  timezone: z.string().max(64),
  budgets: z.array(Budget).max(50),
});
export type BudgetPlan = z.infer<typeof BudgetPlan>;

export const BudgetReply = z.strictObject({
  timezone: z.string(),
  budgets: z.array(
    z.strictObject({
      ...Budget.shape,
      window: z.string().describe('The day or month that runs now'),
      settled: Money,
      open: Money,
    }),
  ),
});
export type BudgetReply = z.infer<typeof BudgetReply>;
