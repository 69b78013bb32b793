import type { App } from 'aws-cdk-lib';
import type { Assets } from './assets.ts';
import { gpuOf } from './gpu-parameters.ts';
import type { Parameters } from './parameters.ts';
import { ApiStack } from './stacks/api-stack.ts';
import { AuthStack } from './stacks/auth-stack.ts';
import { DataStack } from './stacks/data-stack.ts';
import { EdgeStack } from './stacks/edge-stack.ts';
import { FunctionsStack } from './stacks/functions-stack.ts';
import { GpuStack } from './stacks/gpu-stack.ts';
import { JobsStack } from './stacks/jobs-stack.ts';
import { LakeStack } from './stacks/lake-stack.ts';
import { ModelsStack } from './stacks/models-stack.ts';
import { VisitsStack } from './stacks/visits-stack.ts';
import { WatchStack } from './stacks/watch-stack.ts';
import { WebStack } from './stacks/web-stack.ts';

/** Everything one stage of Aisle consists of in AWS. */
export function addStacks(app: App, assets: Assets, parameters: Parameters): void {
  const data = new DataStack(app, 'Data', parameters);
  const auth = new AuthStack(app, 'Auth', parameters);
  const { model } = parameters;
  const models = model === undefined ? undefined : new ModelsStack(app, 'Models', model, parameters);
  const own = gpuOf(parameters);
  const gpu = own === undefined ? undefined : new GpuStack(app, 'Gpu', own, parameters);
  const functions = new FunctionsStack(app, 'Functions', { data, auth, models, gpu }, assets, parameters);
  const api = new ApiStack(app, 'Api', functions, parameters);
  const lake = new LakeStack(app, 'Lake', data, parameters);
  const jobs = new JobsStack(app, 'Jobs', { data, lake, models, gpu }, assets, parameters);
  const edge = parameters.stage === 'prod' ? new EdgeStack(app, 'Edge', parameters) : undefined;
  const web = new WebStack(app, 'Web', { data, auth, api, edge }, assets, parameters);
  if (parameters.stage === 'prod') new VisitsStack(app, 'Visits', web, parameters);
  new WatchStack(app, 'Watch', { functions, api, jobs }, assets, parameters);
}
