import { ArnFormat, Stack } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Variable } from '#contract/config.ts';
import { plannedModels } from '../planned-models.ts';
import type { Bindable } from './bindable.ts';

const actions = ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'];

/** What Bedrock's models are for, and the variable that tells a function which. */
const uses = {
  Model: { variable: 'AISLE_MODEL', prefix: '' },
  Embedder: { variable: 'AISLE_EMBEDDER', prefix: 'bedrock/' },
  Reranker: { variable: 'AISLE_RERANKER', prefix: 'bedrock/' },
} as const;

/** A model a deployment may call, and no other; for `plans` those of the shipped model plans. */
export class BedrockModel extends Construct implements Bindable {
  readonly variable: Variable;
  readonly address: string;
  private readonly modelIds: readonly string[];

  constructor(scope: Construct, modelId: string, use: keyof typeof uses = 'Model') {
    super(scope, use);
    this.variable = uses[use].variable;
    this.address = uses[use].prefix + modelId;
    this.modelIds = modelId === 'plans' ? plannedModels(Stack.of(this).region) : [modelId];
  }

  /** Calling is all a function can do with it, whatever the verb. */
  grant(grantee: IGrantable): void {
    for (const id of this.modelIds) {
      const model = modelBehindProfile(id);
      const statements = model === undefined ? [this.modelAlone(id)] : this.modelThroughProfile(id, model);
      for (const statement of statements) grantee.grantPrincipal.addToPrincipalPolicy(statement);
    }
  }

  private modelAlone(id: string): PolicyStatement {
    return new PolicyStatement({ actions, resources: [this.modelArn(id)] });
  }

  /**
   * A profile forwards a call to regions of its choice, where the caller needs the model too. Which regions those are
   * AWS changes, so any is granted, but only on the way through this profile.
   * https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-prereq.html
   */
  private modelThroughProfile(id: string, model: string): PolicyStatement[] {
    const profile = Stack.of(this).formatArn({
      service: 'bedrock',
      resource: 'inference-profile',
      resourceName: id,
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
