import { Stack } from 'aws-cdk-lib';
import { CfnWorkGroup } from 'aws-cdk-lib/aws-athena';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Parameters } from '../parameters.ts';
import type { Bindable } from './bindable.ts';

const gigabyte = 1_000_000_000;

/** Where Athena's queries run: none may read more than so much, and what they find is gone the day after. */
export class LakeWorkgroup extends Construct implements Bindable {
  readonly variable = 'ATHENA_WORKGROUP';
  readonly address: string;

  constructor(scope: Construct, bucket: string, { stage, queryGigabytes }: Parameters) {
    super(scope, 'ATHENA_WORKGROUP');
    const group = new CfnWorkGroup(this, 'Workgroup', {
      name: `aisle-${stage}`,
      description: 'Learning from what shoppers did, and questions to the lake',
      recursiveDeleteOption: stage === 'dev',
      workGroupConfiguration: {
        enforceWorkGroupConfiguration: true,
        publishCloudWatchMetricsEnabled: true,
        bytesScannedCutoffPerQuery: queryGigabytes * gigabyte,
        engineVersion: { selectedEngineVersion: 'Athena engine version 3' },
        resultConfiguration: {
          outputLocation: `s3://${bucket}/athena/`,
          encryptionConfiguration: { encryptionOption: 'SSE_S3' },
        },
      },
    });
    this.address = group.ref;
  }

  /** Asks, looks how far it is, and calls off. */
  grant(grantee: IGrantable): void {
    const resource = Stack.of(this).formatArn({
      service: 'athena',
      resource: 'workgroup',
      resourceName: this.address,
    });
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['athena:GetQueryExecution', 'athena:StartQueryExecution', 'athena:StopQueryExecution'],
        resources: [resource],
      }),
    );
  }
}
