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

  constructor(scope: Construct, id: string, stage: Stage, props: BucketProps = {}) {
    super(scope, id, {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      removalPolicy: removalPolicyOf(stage),
      ...props,
    });
  }
}
