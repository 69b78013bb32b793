import { Duration, Stack } from 'aws-cdk-lib';
import { ComparisonOperator, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { type IFilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { AlertTopic } from './alert-topic.ts';
import type { ShopFunction } from './shop-function.ts';

/** Rings when one of some functions writes a line that fits a pattern. Costs nothing while none does, but its alarm. */
export class LogAlarm extends Construct {
  constructor(
    scope: Construct,
    name: string,
    parts: {
      readonly description: string;
      readonly pattern: IFilterPattern;
      readonly functions: readonly ShopFunction[];
      readonly alerts: AlertTopic;
    },
  ) {
    super(scope, name);
    // Stages of one account are told apart by the name of their stack.
    const metric = { metricNamespace: `Aisle/${Stack.of(this).stackName}`, metricName: name };
    for (const { node, log } of parts.functions) {
      new MetricFilter(this, node.id, { logGroup: log, filterPattern: parts.pattern, ...metric });
    }
    const lines = new Metric({
      namespace: metric.metricNamespace,
      metricName: name,
      statistic: 'Sum',
      period: Duration.minutes(5),
    });
    parts.alerts.tellOf(
      lines.createAlarm(this, 'Alarm', {
        alarmDescription: parts.description,
        threshold: 0,
        comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
        evaluationPeriods: 1,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      }),
    );
  }
}
