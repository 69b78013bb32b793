import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { Construct } from 'constructs';
import type { Parameters } from '../parameters.ts';

/**
 * What this stage may cost in a month, as AWS bills it: mails when the month is forecast to exceed it and when it has.
 * Counts what carries our tag, so `aisle:stage` has to be switched on as a cost-allocation tag once.
 */
export class MonthlyBudget extends Construct {
  constructor(scope: Construct, { stage, monthlyBudgetUsd, alertEmail }: Parameters) {
    super(scope, 'MonthlyBudget');
    new CfnBudget(this, 'Budget', {
      budget: {
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: monthlyBudgetUsd, unit: 'USD' },
        costFilters: { TagKeyValue: [`user:aisle:stage$${stage}`] },
      },
      notificationsWithSubscribers: alertEmail === undefined ? [] : notificationsTo(alertEmail),
    });
  }
}

function notificationsTo(address: string): CfnBudget.NotificationWithSubscribersProperty[] {
  return ['FORECASTED', 'ACTUAL'].map((notificationType) => ({
    notification: {
      notificationType,
      comparisonOperator: 'GREATER_THAN',
      threshold: 100,
      thresholdType: 'PERCENTAGE',
    },
    subscribers: [{ subscriptionType: 'EMAIL', address }],
  }));
}
