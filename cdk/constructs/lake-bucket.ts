import { Duration } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Parameters } from '../parameters.ts';
import type { Bindable, Verb } from './bindable.ts';
import { PrivateBucket } from './private-bucket.ts';

/** Facts for analysis lie below `lake/TABLE/`, what queries of learning find below `learning/`, of people below `athena/`. */
export class LakeBucket extends Construct implements Bindable {
  readonly variable = 'LAKE_BUCKET';
  readonly address: string;
  private readonly bucket: PrivateBucket;

  constructor(scope: Construct, { stage, lakeDays }: Parameters) {
    super(scope, 'LAKE_BUCKET');
    const away = (prefix: string, days: number) => ({ prefix, expiration: Duration.days(days) });
    this.bucket = new PrivateBucket(this, 'Bucket', stage, {
      lifecycleRules: [away('lake/', lakeDays), away('learning/', 1), away('athena/', 1)],
    });
    this.address = this.bucket.bucketName;
  }

  /** Who writes keeps the facts; who reads and writes has Athena learn, which unloads what it finds in parts. */
  grant(grantee: IGrantable, verb: Verb): void {
    const below = verb === 'read-write' ? 'learning/*' : 'lake/*';
    const writes = {
      read: [],
      write: ['s3:PutObject'],
      'read-write': ['s3:PutObject', 's3:AbortMultipartUpload', 's3:ListMultipartUploadParts'],
    };
    const whole = ['s3:ListBucket', ...(verb === 'read-write' ? ['s3:GetBucketLocation'] : [])];
    const statements = [
      new PolicyStatement({ actions: whole, resources: [this.bucket.bucketArn] }),
      new PolicyStatement({
        actions: ['s3:GetObject', ...writes[verb]],
        resources: [this.bucket.arnForObjects(below)],
      }),
    ];
    for (const statement of statements) grantee.grantPrincipal.addToPrincipalPolicy(statement);
  }
}
