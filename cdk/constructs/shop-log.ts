import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Parameters } from '../parameters.ts';
import { removalPolicyOf } from '../removal-policy.ts';

/** A log that is kept as long as the stage keeps its logs. */
export class ShopLog extends LogGroup {
  constructor(scope: Construct, { logRetentionDays, stage }: Parameters) {
    super(scope, 'Log', { retention: logRetentionDays, removalPolicy: removalPolicyOf(stage) });
  }
}
