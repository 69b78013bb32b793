import { Stack } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Stage } from '../parameters.ts';
import type { Bindable } from './bindable.ts';
import { PrivateBucket } from './private-bucket.ts';

/** Where pictures of products lie, below `assets/TENANT/`. CloudFront shows them; nobody else reads them. */
export class AssetsBucket extends Construct implements Bindable {
  readonly variable = 'ASSETS_BUCKET';
  readonly address: string;
  private readonly bucket: PrivateBucket;

  constructor(scope: Construct, stage: Stage) {
    super(scope, 'ASSETS_BUCKET');
    this.bucket = new PrivateBucket(this, 'Bucket', stage);
    this.address = this.bucket.bucketName;
    this.letCloudFrontRead();
  }

  /** An object has the name of its content: who writes overwrites nothing, and needs to read nothing. */
  grant(grantee: IGrantable): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['s3:PutObject'], resources: [this.bucket.arnForObjects('assets/*')] }),
    );
  }

  /** Any distribution of the account: the one that shows them stands on this stack, so it cannot be named here. */
  private letCloudFrontRead(): void {
    const { account, partition } = Stack.of(this);
    this.bucket.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudfront.amazonaws.com')],
        actions: ['s3:GetObject'],
        resources: [this.bucket.arnForObjects('assets/*')],
        conditions: {
          ArnLike: { 'AWS:SourceArn': `arn:${partition}:cloudfront::${account}:distribution/*` },
        },
      }),
    );
  }
}
