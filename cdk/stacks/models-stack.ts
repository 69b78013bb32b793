import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { ModelProfiles } from '../constructs/model-profiles.ts';
import { ShopGuardrail } from '../constructs/shop-guardrail.ts';
import type { Parameters } from '../parameters.ts';
import { stackProps } from '../stack-props.ts';

/** What models are called through, and what judges what they are asked. Made where a deployment has a model. */
export class ModelsStack extends Stack {
  readonly profiles: ModelProfiles;
  readonly guardrail: ShopGuardrail | undefined;

  constructor(scope: Construct, id: string, model: string, parameters: Parameters) {
    super(scope, id, stackProps(id, parameters));
    this.profiles = new ModelProfiles(this, model, parameters.region);
    this.guardrail = parameters.guardrail === 'on' ? new ShopGuardrail(this, parameters) : undefined;
  }
}
