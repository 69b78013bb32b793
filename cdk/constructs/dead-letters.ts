import { Duration } from 'aws-cdk-lib';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { AlertTopic } from './alert-topic.ts';
import { ShopAlarm } from './shop-alarm.ts';

/** What no try could do, kept for two weeks to be looked at and driven again; somebody is told with the first. */
export class DeadLetters extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, alerts: AlertTopic) {
    super(scope, 'DeadLetters');
    this.queue = new Queue(this, 'Queue', { enforceSSL: true, retentionPeriod: Duration.days(14) });
    const metric = this.queue.metricApproximateNumberOfMessagesVisible({
      period: Duration.minutes(5),
      statistic: 'Maximum',
    });
    new ShopAlarm(this, 'JobFailed', { says: 'A job failed for good', metric, above: 0 }, alerts);
  }
}
