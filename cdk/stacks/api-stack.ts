import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { MonthlyBudget } from '../constructs/monthly-budget.ts';
import { RestApi } from '../constructs/rest-api.ts';
import type { Parameters } from '../parameters.ts';
import { stackProps } from '../stack-props.ts';
import type { FunctionsStack } from './functions-stack.ts';

/** What lets requests in, and so what spends money: the API before the functions, the budget over them. */
export class ApiStack extends Stack {
  readonly api: RestApi;

  constructor(scope: Construct, id: string, functions: FunctionsStack, parameters: Parameters) {
    super(scope, id, stackProps(id, parameters));
    this.api = new RestApi(this, functions.byName, parameters);
    new MonthlyBudget(this, parameters);
  }
}
