import { Architecture, Code, LayerVersion, Runtime } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { FunctionName } from '#contract/config.ts';
import type { Assets } from '../assets.ts';
import { functions } from '../functions.ts';
import type { Parameters } from '../parameters.ts';
import type { GpuStack } from '../stacks/gpu-stack.ts';
import type { ModelsStack } from '../stacks/models-stack.ts';
import type { Bindable, BoundVariable, Verb } from './bindable.ts';
import { searchServices } from './search-services.ts';
import { type FunctionKit, ShopFunction } from './shop-function.ts';

/** What a function may be bound to. */
export interface Resources {
  readonly data: {
    readonly resources: Readonly<Partial<Record<BoundVariable, Bindable>>>;
    readonly vendorKeys: Bindable | undefined;
  };
  /** Absent where no function reaches it. */
  readonly lake?: { readonly resources: Readonly<Partial<Record<BoundVariable, Bindable>>> };
  /** Absent where the deployment calls no model. */
  readonly models: ModelsStack | undefined;
  /** Absent where the shop has no model of its own. */
  readonly gpu: GpuStack | undefined;
}

/** Makes functions of one stack, each bound to what its design says. */
export function functionMaker(
  scope: Construct,
  { data, lake, models, gpu }: Resources,
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
  const { vendorKeys } = data;
  const resources = { ...data.resources, ...lake?.resources };
  const addSearch = searchServices(scope, vendorKeys, parameters);
  return (name) => {
    const created = new ShopFunction(scope, name, kit);
    for (const [resource, verb] of boundTo(name, resources)) created.bind(resource, verb);
    if ('SNAPSHOTS_BUCKET' in functions[name].binds) addSearch(created);
    const { calls } = functions[name];
    models?.profiles.bindTo(created, calls);
    gpu?.bindTo(created, calls);
    if (
      models !== undefined &&
      calls.length > 0 &&
      parameters.vendors.length > 0 &&
      vendorKeys !== undefined
    ) {
      created.bind(vendorKeys, 'read');
    }
    const guardrail = calls.includes('chat') ? models?.guardrail : undefined;
    if (guardrail !== undefined) created.bind(guardrail, 'read');
    return created;
  };
}

function boundTo(
  name: FunctionName,
  resources: Resources['data']['resources'],
): (readonly [Bindable, Verb])[] {
  const binds: Readonly<Record<string, Verb>> = functions[name].binds;
  const byName = new Map<string, Bindable>(Object.entries(resources));
  return Object.entries(binds).map(([variable, verb]) => {
    const resource = byName.get(variable);
    if (resource === undefined) throw new Error(`${name} needs ${variable}, which its stack does not reach`);
    return [resource, verb] as const;
  });
}
