import { Stack } from 'aws-cdk-lib';
import { type IRole, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import type { Parameters } from '../parameters.ts';
import { ShopLog } from './shop-log.ts';
import type { Website } from './website.ts';

/** Copies the built pages into the website's bucket at each deployment and makes CloudFront forget the old ones. */
export class PageUpload extends Construct {
  constructor(scope: Construct, website: Website, folder: string, parameters: Parameters) {
    super(scope, 'PageUpload');
    const logGroup = new ShopLog(this, parameters);
    const files = new Asset(this, 'Files', { path: folder });

    new BucketDeployment(this, 'Deployment', {
      sources: [Source.bucket(files.bucket, files.s3ObjectKey)],
      destinationBucket: website.bucket,
      distribution: website.distribution,
      distributionPaths: ['/*'],
      // Names are not all hashed: a page asks again after a minute, and is answered 304 when nothing changed.
      cacheControl: [CacheControl.fromString('public, max-age=60, stale-while-revalidate=600')],
      retainOnDelete: parameters.stage === 'prod',
      role: this.createRole(website, files, logGroup),
      logGroup,
    });
  }

  /** CDK would grant `s3:GetObject*`, `s3:List*` and the like: these are the calls its copier really makes. */
  private createRole(website: Website, files: Asset, logGroup: ShopLog): IRole {
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    const grant = (actions: string[], resource: string): void => {
      role.addToPolicy(new PolicyStatement({ actions, resources: [resource] }));
    };
    grant(['s3:GetObject'], files.bucket.arnForObjects(files.s3ObjectKey));
    grant(['s3:ListBucket', 's3:GetBucketTagging'], website.bucket.bucketArn);
    grant(['s3:PutObject', 's3:DeleteObject', 's3:AbortMultipartUpload'], website.bucket.arnForObjects('*'));
    grant(
      ['cloudfront:CreateInvalidation', 'cloudfront:GetInvalidation'],
      Stack.of(this).formatArn({
        service: 'cloudfront',
        region: '',
        resource: 'distribution',
        resourceName: website.distribution.distributionId,
      }),
    );
    return role.withoutPolicyUpdates();
  }
}
