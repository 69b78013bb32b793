import { ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { AlertTopic } from './alert-topic.ts';

/** When somebody has to look. */
export interface Watch {
  /** What has happened, in a sentence; what to do about it stands in the runbook, under the alarm's name. */
  readonly says: string;
  readonly metric: IMetric;
  /** Rings above it. */
  readonly above: number;
  /** In so many of the last periods; once in one when absent. */
  readonly times?: { readonly of: number; readonly bad: number };
}

/** Where the runbook tells of an alarm. */
export function runbookOf(name: string): string {
  return `docs/runbook.md#${name.toLowerCase()}`;
}

/** Rings when a metric goes above a number, and says where to read on. Silence is no alarm: a shop sleeps at night. */
export class ShopAlarm extends Construct {
  constructor(scope: Construct, name: string, watch: Watch, alerts: AlertTopic) {
    super(scope, name);
    const { of, bad } = watch.times ?? { of: 1, bad: 1 };
    alerts.tellOf(
      new Alarm(this, 'Alarm', {
        alarmDescription: `${watch.says}. What to do: ${runbookOf(name)}`,
        metric: watch.metric,
        threshold: watch.above,
        comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
        evaluationPeriods: of,
        datapointsToAlarm: bad,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      }),
    );
  }
}
