import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { LambdaName } from '#contract/lambdas.ts';
import type { Assets } from '../assets.ts';
import { functionMaker } from '../constructs/function-maker.ts';
import type { ShopFunction } from '../constructs/shop-function.ts';
import type { Parameters } from '../parameters.ts';
import { stackProps } from '../stack-props.ts';
import type { AuthStack } from './auth-stack.ts';
import type { DataStack } from './data-stack.ts';
import type { GpuStack } from './gpu-stack.ts';
import type { ModelsStack } from './models-stack.ts';

/** The stacks it stands on. */
export interface FunctionsGround {
  readonly data: DataStack;
  readonly auth: AuthStack;
  readonly models: ModelsStack | undefined;
  readonly gpu: GpuStack | undefined;
}

/** Every function that answers requests, and the one that guards them; apart from the gateway, whose routes alone fill a stack. */
export class FunctionsStack extends Stack {
  readonly byName: Readonly<Record<LambdaName | 'authorizer', ShopFunction>>;

  constructor(
    scope: Construct,
    id: string,
    { auth, ...resources }: FunctionsGround,
    assets: Assets,
    parameters: Parameters,
  ) {
    super(scope, id, stackProps(id, parameters));
    const create = functionMaker(this, resources, assets, parameters);
    this.byName = {
      system: create('system'),
      guests: create('guests'),
      chat: create('chat'),
      conversations: create('conversations'),
      knowledge: create('knowledge'),
      products: create('products'),
      events: create('events'),
      recommendations: create('recommendations'),
      sources: create('sources'),
      costs: create('costs'),
      descriptions: create('descriptions'),
      authorizer: create('authorizer'),
    };
    const { authorizer, system } = this.byName;
    for (const knowing of [authorizer, system]) {
      knowing.tell('STAFF_ISSUER', auth.staff.issuer);
      knowing.tell('STAFF_CLIENT_ID', auth.staff.clientId);
    }
    system.tell('STAFF_SIGN_IN', auth.staff.signInAddress);
  }
}
