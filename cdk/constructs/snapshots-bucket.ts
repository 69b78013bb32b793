import { Duration } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Stage } from '../parameters.ts';
import type { Bindable, Verb } from './bindable.ts';
import { PrivateBucket } from './private-bucket.ts';

/** Where each shop's index lies as one file. The ones before it are kept for a week, should a change have to be undone. */
export class SnapshotsBucket extends Construct implements Bindable {
  readonly variable = 'SNAPSHOTS_BUCKET';
  readonly address: string;
  private readonly bucket: PrivateBucket;

  constructor(scope: Construct, stage: Stage) {
    super(scope, 'SNAPSHOTS_BUCKET');
    this.bucket = new PrivateBucket(this, 'Bucket', stage, {
      versioned: true,
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(7) }],
    });
    this.address = this.bucket.bucketName;
  }

  /** Neither removes nor administers. */
  grant(grantee: IGrantable, verb: Verb): void {
    const actions = {
      read: ['s3:GetObject'],
      write: ['s3:PutObject'],
      'read-write': ['s3:GetObject', 's3:PutObject'],
    };
    const statements = [
      // Without it a missing object is a refusal, not a missing object.
      new PolicyStatement({ actions: ['s3:ListBucket'], resources: [this.bucket.bucketArn] }),
      new PolicyStatement({ actions: actions[verb], resources: [this.bucket.arnForObjects('*')] }),
    ];
    for (const statement of statements) grantee.grantPrincipal.addToPrincipalPolicy(statement);
  }
}
