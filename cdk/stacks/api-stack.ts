import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Assets } from '../assets.ts';
import { MonthlyBudget } from '../constructs/monthly-budget.ts';
import { RestApi } from '../constructs/rest-api.ts';
import { ShopFunctions } from '../constructs/shop-functions.ts';
import type { Parameters } from '../parameters.ts';
import { stackProps } from '../stack-props.ts';
import type { AuthStack } from './auth-stack.ts';
import type { DataStack } from './data-stack.ts';
import type { GpuStack } from './gpu-stack.ts';
import type { ModelsStack } from './models-stack.ts';

/** The stacks it stands on. */
export interface ApiGround {
  readonly data: DataStack;
  readonly auth: AuthStack;
  readonly models: ModelsStack | undefined;
  readonly gpu: GpuStack | undefined;
}

/** What answers requests, and so what spends money: the functions, the API before them, the budget over them. */
export class ApiStack extends Stack {
  readonly api: RestApi;
  readonly functions: ShopFunctions;

  constructor(
    scope: Construct,
    id: string,
    { auth, ...resources }: ApiGround,
    assets: Assets,
    parameters: Parameters,
  ) {
    super(scope, id, stackProps(id, parameters));
    this.functions = new ShopFunctions(this, resources, assets, parameters);
    const { byName } = this.functions;
    byName.authorizer.tell('STAFF_ISSUER', auth.staff.issuer);
    byName.authorizer.tell('STAFF_CLIENT_ID', auth.staff.clientId);
    byName.system.tell('STAFF_ISSUER', auth.staff.issuer);
    byName.system.tell('STAFF_CLIENT_ID', auth.staff.clientId);
    byName.system.tell('STAFF_SIGN_IN', auth.staff.signInAddress);
    this.api = new RestApi(this, byName, parameters);
    new MonthlyBudget(this, parameters);
  }
}
