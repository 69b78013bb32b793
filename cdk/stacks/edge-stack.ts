import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Firewall } from '../constructs/firewall.ts';
import type { Parameters } from '../parameters.ts';
import { stackProps } from '../stack-props.ts';

/** What stands before CloudFront, in the one region where CloudFront looks for it. */
export class EdgeStack extends Stack {
  readonly firewall: Firewall;

  constructor(scope: Construct, id: string, parameters: Parameters) {
    super(scope, id, stackProps(id, { ...parameters, region: 'us-east-1' }));
    this.firewall = new Firewall(this, parameters);
  }
}
