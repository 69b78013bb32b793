import { RemovalPolicy } from 'aws-cdk-lib';
import type { Stage } from './parameters.ts';

/** Removing a `prod` stack leaves its data behind; a `dev` stack leaves nothing. */
export function removalPolicyOf(stage: Stage): RemovalPolicy {
  return stage === 'prod' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
}
