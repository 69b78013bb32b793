import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Variable } from '#contract/config.ts';
import type { Bindable } from './bindable.ts';
import { calledArn, invokeActions, modelArn, modelBehindProfile } from './called-model.ts';
import { grantThroughProfile } from './grant-model.ts';

/** The variable that tells a function which of Bedrock's models has a use. */
const variables = { Embedder: 'AISLE_EMBEDDER', Reranker: 'AISLE_RERANKER' } as const;

/** A model of Bedrock's that searches: a function that is bound to it may call it and no other. */
export class BedrockModel extends Construct implements Bindable {
  readonly variable: Variable;
  readonly address: string;
  private readonly modelId: string;

  constructor(scope: Construct, modelId: string, use: keyof typeof variables) {
    super(scope, use);
    this.variable = variables[use];
    this.address = `bedrock/${modelId}`;
    this.modelId = modelId;
  }

  /** Calling is all a function can do with it, whatever the verb. */
  grant(grantee: IGrantable): void {
    const { modelId } = this;
    if (modelBehindProfile(modelId) !== undefined) {
      grantThroughProfile(this, grantee, modelId, calledArn(this, modelId));
      return;
    }
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: invokeActions, resources: [modelArn(this, modelId)] }),
    );
  }
}
