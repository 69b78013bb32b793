import { Stack } from 'aws-cdk-lib';
import { Metric, type MetricProps } from 'aws-cdk-lib/aws-cloudwatch';
import { type IFilterPattern, type ILogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';

/** Which lines of some logs count, and what each counts for: a field of it such as `$.costUsd`, or one. */
export interface CountedLines {
  readonly pattern: IFilterPattern;
  readonly logs: readonly ILogGroup[];
  readonly value?: string;
}

/** A metric of what logs say. It costs nothing while no line fits; stages of one account are told apart by their stack. */
export class LogMetric extends Construct {
  private readonly named: { readonly namespace: string; readonly metricName: string };

  constructor(scope: Construct, name: string, { pattern, logs, value }: CountedLines) {
    super(scope, name);
    this.named = { namespace: `Aisle/${Stack.of(this).stackName}`, metricName: name };
    for (const [at, logGroup] of logs.entries()) {
      new MetricFilter(this, `Filter${at}`, {
        logGroup,
        filterPattern: pattern,
        metricNamespace: this.named.namespace,
        metricName: name,
        ...(value !== undefined && { metricValue: value }),
      });
    }
  }

  over(period: MetricProps['period'], statistic: string): Metric {
    return new Metric({ ...this.named, statistic, ...(period !== undefined && { period }) });
  }
}
