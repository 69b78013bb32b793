import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { VisitLog } from '../constructs/visit-log.ts';
import type { Parameters } from '../parameters.ts';
import { stackProps } from '../stack-props.ts';
import type { WebStack } from './web-stack.ts';

/** What CloudFront tells of requests, in the one region where it tells. */
export class VisitsStack extends Stack {
  constructor(scope: Construct, id: string, { website }: WebStack, parameters: Parameters) {
    super(scope, id, stackProps(id, { ...parameters, region: 'us-east-1' }));
    new VisitLog(this, website.distribution, parameters);
  }
}
