import { Duration } from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Stage } from '../parameters.ts';
import { removalPolicyOf } from '../removal-policy.ts';

/** A bucket that nobody reads but who is named, and nobody over plain HTTP. */
export class PrivateBucket extends Bucket {
  // Typed `boolean?` there, which exactOptionalPropertyTypes does not take for the `boolean?` of IBucket.
  override get isWebsite(): boolean {
    return false;
  }

  constructor(
    scope: Construct,
    id: string,
    stage: Stage,
    { lifecycleRules = [], ...props }: BucketProps = {},
  ) {
    super(scope, id, {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      removalPolicy: removalPolicyOf(stage),
      // A bucket with something in it is not removed, and its stack neither: dev brings along what empties it.
      autoDeleteObjects: stage === 'dev',
      // Parts of an upload that was never finished are paid for and never seen.
      lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(1) }, ...lifecycleRules],
      ...props,
    });
  }
}
