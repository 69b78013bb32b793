import { Duration } from 'aws-cdk-lib';
import { ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { AlertTopic } from './alert-topic.ts';

/** What no try could do, kept for two weeks to be looked at and driven again; somebody is told with the first. */
export class DeadLetters extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, alerts: AlertTopic) {
    super(scope, 'DeadLetters');
    this.queue = new Queue(this, 'Queue', { enforceSSL: true, retentionPeriod: Duration.days(14) });
    const alarm = this.queue
      .metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5), statistic: 'Maximum' })
      .createAlarm(this, 'Alarm', {
        alarmDescription:
          'A job failed for good: read the log of its function, mend the cause, then start the redrive of the queue',
        threshold: 0,
        comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
        evaluationPeriods: 1,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      });
    alerts.tellOf(alarm);
  }
}
