import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { Parameters } from '../parameters.ts';

/** Tells the address of the parameters what alarms there are; without one they only show in the console. */
export class AlertTopic extends Construct {
  private readonly action: SnsAction | undefined;

  constructor(scope: Construct, { alertEmail }: Parameters) {
    super(scope, 'Alerts');
    if (alertEmail === undefined) return;
    const topic = new Topic(this, 'Topic', { enforceSSL: true });
    topic.addSubscription(new EmailSubscription(alertEmail));
    this.action = new SnsAction(topic);
  }

  tellOf(alarm: Alarm): void {
    if (this.action !== undefined) alarm.addAlarmAction(this.action);
  }
}
