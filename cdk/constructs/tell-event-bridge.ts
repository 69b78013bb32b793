import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { PrivateBucket } from './private-bucket.ts';

/** Lets a bucket tell of its objects. CDK's own switch brings a Lambda function along that sets it. */
export function tellEventBridge({ node }: PrivateBucket): void {
  if (!(node.defaultChild instanceof CfnBucket)) throw new Error('A bucket is no bucket of CloudFormation');
  node.defaultChild.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
}
