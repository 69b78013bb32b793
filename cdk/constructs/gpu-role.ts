import { ArnFormat, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Artifacts } from '../artifacts.ts';
import type { LmiImage } from '../lmi-image.ts';

/** What the endpoint may do: read its models and its container, write its log and its metrics. */
export class GpuRole extends Construct {
  readonly arn: string;

  constructor(
    scope: Construct,
    { artifacts, image, log }: { artifacts: Artifacts; image: LmiImage; log: ILogGroup },
  ) {
    super(scope, 'Role');
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('sagemaker.amazonaws.com') });
    const bucket = Stack.of(this).formatArn({
      service: 's3',
      region: '',
      account: '',
      resource: artifacts.bucket,
    });
    const grants = [
      { actions: ['s3:GetObject'], resources: [`${bucket}/${artifacts.prefix}*`] },
      {
        actions: ['s3:ListBucket'],
        resources: [bucket],
        conditions: { StringLike: { 's3:prefix': `${artifacts.prefix}*` } },
      },
      { actions: ['ecr:GetAuthorizationToken'], resources: ['*'] },
      {
        actions: ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
        resources: [this.repositoryOf(image)],
      },
      // The group is there before the endpoint: who makes it by the way lets it grow for ever.
      {
        actions: ['logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents'],
        resources: [log.logGroupArn],
      },
      {
        actions: ['cloudwatch:PutMetricData'],
        resources: ['*'],
        conditions: { StringLike: { 'cloudwatch:namespace': ['AWS/SageMaker', '/aws/sagemaker/*'] } },
      },
    ];
    for (const grant of grants) role.addToPolicy(new PolicyStatement(grant));
    this.arn = role.roleArn;
  }

  private repositoryOf({ account }: LmiImage): string {
    return Stack.of(this).formatArn({
      service: 'ecr',
      account,
      resource: 'repository',
      resourceName: 'djl-inference',
      arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
    });
  }
}
