import { Duration } from 'aws-cdk-lib';
import type { IFilterPattern } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { AlertTopic } from './alert-topic.ts';
import { LogMetric } from './log-metric.ts';
import { ShopAlarm } from './shop-alarm.ts';
import type { ShopFunction } from './shop-function.ts';

/** Rings when one of some functions writes a line that fits a pattern. Costs nothing while none does, but its alarm. */
export class LogAlarm extends Construct {
  constructor(
    scope: Construct,
    name: string,
    parts: {
      readonly says: string;
      readonly pattern: IFilterPattern;
      readonly functions: readonly ShopFunction[];
      readonly alerts: AlertTopic;
    },
  ) {
    super(scope, `${name}Lines`);
    const { says, pattern, functions, alerts } = parts;
    const lines = new LogMetric(this, name, { pattern, logs: functions.map(({ log }) => log) });
    const metric = lines.over(Duration.minutes(5), 'Sum');
    new ShopAlarm(scope, name, { says, metric, above: 0 }, alerts);
  }
}
