import { Duration } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Stage } from '../parameters.ts';
import type { Bindable } from './bindable.ts';
import { PrivateBucket } from './private-bucket.ts';
import { tellEventBridge } from './tell-event-bridge.ts';

/** Where work is ordered that goes on without a request: each order is an empty object whose key says all, for a week. */
export class OrdersBucket extends Construct implements Bindable {
  readonly variable = 'ORDERS_BUCKET';
  readonly address: string;
  private readonly bucket: PrivateBucket;

  constructor(scope: Construct, stage: Stage) {
    super(scope, 'ORDERS_BUCKET');
    this.bucket = new PrivateBucket(this, 'Bucket', stage);
    this.bucket.addLifecycleRule({ expiration: Duration.days(7) });
    this.address = this.bucket.bucketName;
    tellEventBridge(this.bucket);
  }

  /** Whoever is bound to it may order; nobody reads, since the event says what was ordered. */
  grant(grantee: IGrantable): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['s3:PutObject'],
        resources: [this.bucket.arnForObjects('orders/describe/*')],
      }),
    );
  }
}
