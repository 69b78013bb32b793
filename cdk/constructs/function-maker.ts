import { Architecture, Code, LayerVersion, Runtime } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { FunctionName } from '#contract/config.ts';
import type { Assets } from '../assets.ts';
import { functions } from '../functions.ts';
import type { Parameters } from '../parameters.ts';
import { BedrockModel } from './bedrock-model.ts';
import type { Bindable, BoundVariable, Verb } from './bindable.ts';
import { searchServices } from './search-services.ts';
import { type FunctionKit, ShopFunction } from './shop-function.ts';

/** What a function may be bound to. */
export interface Resources {
  readonly resources: Readonly<Record<BoundVariable, Bindable>>;
  readonly vendorKeys: Bindable | undefined;
}

/** Makes functions of one stack, each bound to what its design says. */
export function functionMaker(
  scope: Construct,
  { resources, vendorKeys }: Resources,
  assets: Assets,
  parameters: Parameters,
): (name: FunctionName) => ShopFunction {
  const kit: FunctionKit = {
    code: Code.fromAsset(assets.lambdas),
    tuning: new LayerVersion(scope, 'Tuning', {
      description: 'Default tuning data: price book, prompts',
      code: Code.fromAsset(assets.tuningLayer),
      compatibleArchitectures: [Architecture.ARM_64],
      compatibleRuntimes: [Runtime.NODEJS_24_X],
    }),
    parameters,
  };
  const model = parameters.model === undefined ? undefined : new BedrockModel(scope, parameters.model);
  const addSearch = searchServices(scope, vendorKeys, parameters);
  return (name) => {
    const created = new ShopFunction(scope, name, kit);
    for (const [resource, verb] of boundTo(name, resources)) created.bind(resource, verb);
    if ('SNAPSHOTS_BUCKET' in functions[name].binds) addSearch(created);
    if (model !== undefined && functions[name].callsModel) created.bind(model, 'read');
    return created;
  };
}

function boundTo(name: FunctionName, resources: Resources['resources']): (readonly [Bindable, Verb])[] {
  const binds: Partial<Readonly<Record<string, Verb>>> = functions[name].binds;
  return Object.values(resources).flatMap((resource) => {
    const verb = binds[resource.variable];
    return verb === undefined ? [] : [[resource, verb] as const];
  });
}
