import type { App } from 'aws-cdk-lib';
import type { Assets } from './assets.ts';
import type { Parameters } from './parameters.ts';
import { ApiStack } from './stacks/api-stack.ts';
import { AuthStack } from './stacks/auth-stack.ts';
import { DataStack } from './stacks/data-stack.ts';
import { JobsStack } from './stacks/jobs-stack.ts';
import { WebStack } from './stacks/web-stack.ts';

/** Everything one stage of Aisle consists of in AWS. */
export function addStacks(app: App, assets: Assets, parameters: Parameters): void {
  const data = new DataStack(app, 'Data', parameters);
  const auth = new AuthStack(app, 'Auth', parameters);
  const api = new ApiStack(app, 'Api', { data, auth }, assets, parameters);
  new JobsStack(app, 'Jobs', data, assets, parameters);
  new WebStack(app, 'Web', api, assets, parameters);
}
