import { ArnFormat, Stack } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Bindable } from './bindable.ts';

const actions = ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'];

/** The model a deployment may call, and no other. */
export class BedrockModel extends Construct implements Bindable {
  readonly variable = 'AISLE_MODEL';
  readonly address: string;

  constructor(scope: Construct, modelId: string) {
    super(scope, 'Model');
    this.address = modelId;
  }

  /** Calling is all a function can do with it, whatever the verb. */
  grant(grantee: IGrantable): void {
    const model = modelBehindProfile(this.address);
    const statements = model === undefined ? [this.modelAlone()] : this.modelThroughProfile(model);
    for (const statement of statements) grantee.grantPrincipal.addToPrincipalPolicy(statement);
  }

  private modelAlone(): PolicyStatement {
    return new PolicyStatement({ actions, resources: [this.modelArn(this.address)] });
  }

  /**
   * A profile forwards a call to regions of its choice, where the caller needs the model too. Which regions those are
   * AWS changes, so any is granted, but only on the way through this profile.
   * https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-prereq.html
   */
  private modelThroughProfile(model: string): PolicyStatement[] {
    const profile = Stack.of(this).formatArn({
      service: 'bedrock',
      resource: 'inference-profile',
      resourceName: this.address,
      arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
    });
    return [
      new PolicyStatement({ actions, resources: [profile] }),
      new PolicyStatement({
        actions,
        resources: [this.modelArn(model, '*')],
        conditions: { ArnEquals: { 'bedrock:InferenceProfileArn': profile } },
      }),
    ];
  }

  private modelArn(model: string, region = Stack.of(this).region): string {
    return Stack.of(this).formatArn({
      service: 'bedrock',
      region,
      account: '',
      resource: 'foundation-model',
      resourceName: model,
      arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
    });
  }
}

/** The model that an inference profile leads to, its id less the geography: `eu.` in `eu.amazon.nova-lite-v1:0`. */
export function modelBehindProfile(id: string): string | undefined {
  return /^(?:us|us-gov|ca|sa|eu|apac|au|jp|global)\.(?<model>.+)$/.exec(id)?.groups?.['model'];
}
