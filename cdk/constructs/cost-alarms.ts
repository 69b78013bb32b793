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
      says: 'A budget is 50, 80 or 100 % full',
      pattern: FilterPattern.stringValue('$.message', '=', 'budget reached'),
      functions,
      alerts,
    });
    new LogAlarm(this, 'UnpricedCalls', {
      says: 'Calls were made whose price is not in the book',
      pattern: FilterPattern.numberValue('$.unpricedCalls', '>', 0),
      functions,
      alerts,
    });
    new LogAlarm(this, 'OpenReservations', {
      says: 'Calls to providers never ended: money is held for them',
      pattern: FilterPattern.numberValue('$.overdueCalls', '>', 0),
      functions,
      alerts,
    });
  }
}
