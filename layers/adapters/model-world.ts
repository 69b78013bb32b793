import { bedrockArea } from '#contract/bedrock-area.ts';
import type { Config } from '#contract/config.ts';
import type { LanguageModel } from '#core/ports.ts';
import { lazyBedrockModel } from './aws/lazy-bedrock-model.ts';
import { lazySagemakerModel } from './aws/lazy-sagemaker-model.ts';
import type { ModelWorld } from './model-chain.ts';
import { ownServer } from './vendors/own-server.ts';
import { vendorModel } from './vendors/vendor-model.ts';

/** Reads a key of a vendor; undefined where there is none. */
export type ReadKey = (vendor: string) => Promise<string | undefined>;

/**
 * The models that the environment sets up. Amazon's are called only where `AISLE_MODEL` names one or asks for the plans;
 * a vendor's where its key is known. A server of the shop's own comes after what `AISLE_MODEL` names.
 */
export function modelWorld(config: Config, readKey?: ReadKey): ModelWorld {
  const named = config.AISLE_MODEL === undefined ? undefined : fullName(config.AISLE_MODEL);
  const server = ownServer(config);
  const usesPlans = named === 'plans';
  const mayCallBedrock = usesPlans || named?.startsWith('bedrock/') === true;
  if (mayCallBedrock && config.AWS_REGION === undefined)
    throw new Error(`AISLE_MODEL is set to ${config.AISLE_MODEL}: set AWS_REGION as well`);

  const openers = new Map<string, (model: string) => LanguageModel | undefined>([
    [
      'bedrock',
      (model) =>
        mayCallBedrock && config.AWS_REGION !== undefined
          ? lazyBedrockModel(
              modelOf(model, config),
              { region: config.AWS_REGION, endpoint: config.BEDROCK_ENDPOINT },
              config.AISLE_INFERENCE_PROFILES,
            )
          : undefined,
    ],
    ['sagemaker', (model) => lazySagemakerModel(model, config)],
  ]);
  const world: ModelWorld = {
    configured: usesPlans ? 'plans' : [named, server?.name].filter((name) => name !== undefined),
    open(name) {
      const filled = fill(name, config);
      if (filled === undefined) return undefined;
      if (filled === server?.name) return server;
      const slash = filled.indexOf('/');
      const [provider, model] = [filled.slice(0, slash), filled.slice(slash + 1)];
      return openers.get(provider)?.(model) ?? vendorModel(provider, model, config, readKey);
    },
  };
  if (named !== undefined && !usesPlans && world.open(named) === undefined)
    throw new Error(
      `AISLE_MODEL is set to ${named}: set up its provider too, for example its key (npm start -- --help)`,
    );
  return world;
}

/** A Bedrock model may be named by its id or ARN alone. */
function fullName(model: string): string {
  const isBedrock = model.startsWith('arn:') || !model.includes('/');
  return model !== 'plans' && isBedrock ? `bedrock/${model}` : model;
}

/** The ARN of a profile of ours stands for its model: no price book knows it. */
function modelOf(name: string, { AISLE_INFERENCE_PROFILES: profiles }: Config): string {
  return profiles.find(({ arn }) => arn === name)?.model ?? name;
}

/** The name with its placeholders filled in; undefined where there is nothing to fill them with. */
function fill(
  name: string,
  { AWS_REGION: region, SAGEMAKER_ENDPOINT: endpoint }: Config,
): string | undefined {
  const values = new Map([
    ['area', region && bedrockArea(region)],
    ['endpoint', endpoint],
  ]);
  let isKnown = true;
  const filled = name.replace(/\{(\w+)\}/gu, (_, key: string) => {
    isKnown &&= values.get(key) !== undefined;
    return values.get(key) ?? '';
  });
  return isKnown ? filled : undefined;
}
