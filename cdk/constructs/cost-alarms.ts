import { FilterPattern } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { AlertTopic } from './alert-topic.ts';
import { LogAlarm } from './log-alarm.ts';
import type { ShopFunction } from './shop-function.ts';

/** Tells people of budgets that fill up and of calls that nobody can price, by the functions that add up costs. */
export class CostAlarms extends Construct {
  constructor(scope: Construct, functions: readonly ShopFunction[], alerts: AlertTopic) {
    super(scope, 'CostAlarms');
    new LogAlarm(this, 'BudgetReached', {
      description: 'A budget is 50, 80 or 100 % full: GET /v1/budgets tells which, and the log which step',
      pattern: FilterPattern.stringValue('$.message', '=', 'budget reached'),
      functions,
      alerts,
    });
    new LogAlarm(this, 'UnpricedCalls', {
      description: 'Calls whose price is not in the book: add it with npm run prices, or PUT /v1/prices',
      pattern: FilterPattern.numberValue('$.unpricedCalls', '>', 0),
      functions,
      alerts,
    });
  }
}
