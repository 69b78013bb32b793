import { Duration } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Parameters } from '../parameters.ts';
import type { Bindable, Verb } from './bindable.ts';
import { PrivateBucket } from './private-bucket.ts';
import { tellEventBridge } from './tell-event-bridge.ts';

/**
 * Where a shop drops its documents, below `knowledge/TENANT/`, and its files of products, below `catalogue/TENANT/`.
 * What was learned from them lies below `intents/`, what shoppers did below `events/`.
 */
export class DocumentsBucket extends Construct implements Bindable {
  readonly variable = 'DOCUMENTS_BUCKET';
  readonly address: string;
  private readonly bucket: PrivateBucket;

  constructor(scope: Construct, { stage, lakeDays }: Parameters) {
    super(scope, 'DOCUMENTS_BUCKET');
    this.bucket = new PrivateBucket(this, 'Bucket', stage, {
      lifecycleRules: [{ prefix: 'events/', expiration: Duration.days(lakeDays) }],
    });
    this.address = this.bucket.bucketName;
    tellEventBridge(this.bucket);
  }

  /**
   * Who reads finds what was learned; who reads and writes reads the documents it learns from,
   * and writes none of them; who only writes keeps the files of what shoppers did, and reaches nothing else.
   */
  grant(grantee: IGrantable, verb: Verb): void {
    const objects = {
      read: { readable: 'intents/*', writable: undefined },
      'read-write': { readable: '*', writable: 'intents/*' },
      write: { readable: 'events/*', writable: 'events/*' },
    }[verb];
    const arnOf = (pattern: string) => this.bucket.arnForObjects(pattern);
    const statements = [
      // Without it a missing object is a refusal, not a missing object.
      new PolicyStatement({ actions: ['s3:ListBucket'], resources: [this.bucket.bucketArn] }),
      new PolicyStatement({ actions: ['s3:GetObject'], resources: [arnOf(objects.readable)] }),
      ...(objects.writable === undefined
        ? []
        : [new PolicyStatement({ actions: ['s3:PutObject'], resources: [arnOf(objects.writable)] })]),
    ];
    for (const statement of statements) grantee.grantPrincipal.addToPrincipalPolicy(statement);
  }
}
