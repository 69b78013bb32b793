import { CfnScalableTarget, CfnScalingPolicy } from 'aws-cdk-lib/aws-applicationautoscaling';
import { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { GpuParameters } from '../gpu-parameters.ts';
import type { GpuEndpoint } from './gpu-endpoint.ts';

/** So many answers at once are as many as one copy of the model writes without making each wait. */
const answersAtOnce = 8;

/**
 * Copies of the model: none while nobody asks, one as soon as somebody does, more the more ask at once. Waking takes
 * minutes, in which calls fail and the next model of the plan answers.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/endpoint-auto-scaling-zero-instances.html
 */
export class GpuScaling extends Construct {
  constructor(scope: Construct, { baseName, components }: GpuEndpoint, gpu: GpuParameters) {
    super(scope, 'Scaling');
    const copies = {
      serviceNamespace: 'sagemaker',
      resourceId: `inference-component/${baseName}`,
      scalableDimension: 'sagemaker:inference-component:DesiredCopyCount',
    };
    const target = new CfnScalableTarget(this, 'Copies', {
      ...copies,
      minCapacity: 0,
      maxCapacity: gpu.maxInstances,
      scheduledActions: scheduleOf(gpu),
    });
    // A copy is of a component that has to be there.
    target.node.addDependency(scope.node.findChild('Endpoint'));
    this.followLoad(target);
    this.wakeUp(target, components);
  }

  private followLoad(target: CfnScalableTarget): void {
    new CfnScalingPolicy(this, 'Load', {
      policyName: 'Load',
      policyType: 'TargetTrackingScaling',
      scalingTargetId: target.ref,
      targetTrackingScalingPolicyConfiguration: {
        targetValue: answersAtOnce,
        predefinedMetricSpecification: {
          predefinedMetricType: 'SageMakerInferenceComponentConcurrentRequestsPerCopyHighResolution',
        },
        scaleOutCooldown: 60,
        scaleInCooldown: 900,
      },
    });
  }

  /** Following the load cannot leave zero: there is no load on what is not there. */
  private wakeUp(target: CfnScalableTarget, components: readonly string[]): void {
    const policy = new CfnScalingPolicy(this, 'WakeUp', {
      policyName: 'WakeUp',
      policyType: 'StepScaling',
      scalingTargetId: target.ref,
      stepScalingPolicyConfiguration: {
        adjustmentType: 'ChangeInCapacity',
        metricAggregationType: 'Maximum',
        cooldown: 60,
        stepAdjustments: [{ metricIntervalLowerBound: 0, scalingAdjustment: 1 }],
      },
    });
    for (const component of components) {
      new CfnAlarm(this, `Asked-${component}`, {
        alarmDescription:
          'Somebody asked the GPU while there was none: it wakes up, nobody has to do anything',
        namespace: 'AWS/SageMaker',
        metricName: 'NoCapacityInvocationFailures',
        dimensions: [{ name: 'InferenceComponentName', value: component }],
        statistic: 'Sum',
        period: 60,
        evaluationPeriods: 1,
        threshold: 1,
        comparisonOperator: 'GreaterThanOrEqualToThreshold',
        treatMissingData: 'notBreaching',
        alarmActions: [policy.attrArn],
      });
    }
  }
}

/** Holds one copy between two hours of working days. */
function scheduleOf({
  warmHours,
  timezone,
  maxInstances,
}: GpuParameters): CfnScalableTarget.ScheduledActionProperty[] {
  if (warmHours === undefined) return [];
  const at = (hour: number, minCapacity: number) => ({
    scheduledActionName: minCapacity === 0 ? 'Rest' : 'Work',
    schedule: `cron(0 ${hour} ? * MON-FRI *)`,
    timezone,
    scalableTargetAction: { minCapacity, maxCapacity: maxInstances },
  });
  return [at(warmHours.from, 1), at(warmHours.to, 0)];
}
