import { GraphWidget, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';

/** A graph over half of a dashboard. */
export function halfGraph(title: string, left: IMetric[], unit: string): GraphWidget {
  return new GraphWidget({
    title,
    left,
    width: 12,
    height: 6,
    leftYAxis: { label: unit, showUnits: false, min: 0 },
  });
}
