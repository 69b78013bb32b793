import { Duration } from 'aws-cdk-lib';
import { ComparisonOperator, MathExpression, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { GpuParameters } from '../gpu-parameters.ts';
import type { AlertTopic } from './alert-topic.ts';
import { type GpuEndpoint, variantName } from './gpu-endpoint.ts';

/** Tells of a GPU that burns money while nobody asks it, and of one that fails. */
export class GpuAlarms extends Construct {
  constructor(scope: Construct, { name, baseName }: GpuEndpoint, gpu: GpuParameters, alerts: AlertTopic) {
    super(scope, 'Alarms');
    const endpoint = { EndpointName: name, VariantName: variantName };
    // An instance tells of its processor; what is not there tells nothing.
    const instances = new Metric({
      namespace: '/aws/sagemaker/Endpoints',
      metricName: 'CPUUtilization',
      dimensionsMap: endpoint,
      statistic: 'SampleCount',
    });
    const calls = new Metric({
      namespace: 'AWS/SageMaker',
      metricName: 'Invocations',
      dimensionsMap: endpoint,
      statistic: 'Sum',
    });
    const idle = new MathExpression({
      expression: 'IF(FILL(instances, 0) > 0 AND FILL(calls, 0) < 1, 1, 0)',
      usingMetrics: { instances, calls },
      period: Duration.hours(1),
    }).createAlarm(this, 'IdleBurn', {
      alarmDescription:
        'A GPU runs and nobody asks it: see whether its scaling policies are there, else set its copies to 0',
      threshold: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: hoursOf(gpu) + 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    const failures = new Metric({
      namespace: 'AWS/SageMaker',
      metricName: 'Invocation5XXErrors',
      dimensionsMap: endpoint,
      statistic: 'Sum',
      period: Duration.minutes(5),
    }).createAlarm(this, 'Failures', {
      alarmDescription: `The GPU fails: read the log /aws/sagemaker/InferenceComponents/${baseName}; other models answer meanwhile`,
      threshold: 5,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: 2,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    for (const alarm of [idle, failures]) alerts.tellOf(alarm);
  }
}

/** For as long as it is held warm nobody need ask it. */
function hoursOf({ warmHours }: GpuParameters): number {
  return warmHours === undefined ? 0 : warmHours.to - warmHours.from;
}
