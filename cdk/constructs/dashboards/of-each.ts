import { Duration } from 'aws-cdk-lib';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import type { Stage } from '../../parameters.ts';

/** A metric of ours, for each value of its second dimension: whatever routes and models there turn out to be. */
export function ofEach(
  stage: Stage,
  dimension: 'route' | 'model',
  metric: string,
  statistic: string,
  service?: string,
): MathExpression {
  const of = service === undefined ? '' : ` service="${service}"`;
  const search = `{Aisle/${stage},service,${dimension}} MetricName="${metric}"${of}`;
  return new MathExpression({
    label: '',
    expression: `SEARCH('${search}', '${statistic}', 300)`,
    usingMetrics: {},
    period: Duration.minutes(5),
  });
}
