import { Duration } from 'aws-cdk-lib';
import { FilterPattern } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Parameters } from '../parameters.ts';
import type { AlertTopic } from './alert-topic.ts';
import { LogMetric } from './log-metric.ts';
import { ShopAlarm } from './shop-alarm.ts';
import type { ShopFunction } from './shop-function.ts';

/** Tells when models cost more in a day than the month's budget allows for one; budgets themselves choose cheaper models long before. */
export class SpendingAlarm extends Construct {
  constructor(
    scope: Construct,
    adders: readonly ShopFunction[],
    { monthlyBudgetUsd }: Parameters,
    alerts: AlertTopic,
  ) {
    super(scope, 'SpendingAlarm');
    const cost = new LogMetric(this, 'ModelCost', {
      logs: adders.map(({ log }) => log),
      pattern: FilterPattern.literal('{ $.costUsd = * }'),
      value: '$.costUsd',
    });
    const metric = cost.over(Duration.days(1), 'Sum');
    const above = Math.round((100 * monthlyBudgetUsd) / 30) / 100;
    new ShopAlarm(
      this,
      'DailyCost',
      { says: `Models cost more than ${above} USD in a day`, metric, above },
      alerts,
    );
  }
}
