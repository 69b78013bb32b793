import type { StackProps } from 'aws-cdk-lib';
import type { Parameters } from './parameters.ts';

/**
 * What every stack has in common: a name that tells stages apart, a region but no account, and the cost-allocation
 * tags `aisle:stage` and `aisle:part`, to be switched on once in the billing console.
 */
export function stackProps(part: string, { stage, region }: Parameters): StackProps {
  return {
    stackName: `aisle-${stage}-${part.toLowerCase()}`,
    env: { region },
    terminationProtection: stage === 'prod',
    tags: { 'aisle:stage': stage, 'aisle:part': part.toLowerCase() },
  };
}
