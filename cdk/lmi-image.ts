import { Fact, FactName } from 'aws-cdk-lib/region-info';

/**
 * AWS's container for large models (DJL Serving 0.36 with vLLM 0.12), as listed in
 * https://aws.github.io/deep-learning-containers/reference/available_images/
 */
const image = 'djl-inference:0.36.0-lmi18.0.0-cu128';

/** A repository of AWS's containers: every region has one, in an account of AWS's that CDK knows. */
export interface LmiImage {
  readonly account: string;
  readonly uri: string;
}

/** The container in a region; undefined where AWS has none. */
export function lmiImage(region: string): LmiImage | undefined {
  const account = Fact.find(region, FactName.DLC_REPOSITORY_ACCOUNT);
  const suffix = Fact.find(region, FactName.DOMAIN_SUFFIX);
  if (account === undefined || suffix === undefined) return undefined;
  return { account, uri: `${account}.dkr.ecr.${region}.${suffix}/${image}` };
}
