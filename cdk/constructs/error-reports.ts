import { FilterPattern, SubscriptionFilter } from 'aws-cdk-lib/aws-logs';
import { LambdaDestination } from 'aws-cdk-lib/aws-logs-destinations';
import { Construct } from 'constructs';
import type { ShopFunction } from './shop-function.ts';

/** Lines of failures of ours, and those that the runtime writes when a function dies. */
const failures = FilterPattern.anyTerm('"level":"ERROR"', 'Task timed out', 'Runtime exited', 'Runtime.');

/** Has one function told of what the logs of the others say of failures, to report it. No request waits for that. */
export class ErrorReports extends Construct {
  constructor(scope: Construct, report: ShopFunction, watched: readonly ShopFunction[]) {
    super(scope, 'ErrorReports');
    for (const { node, log } of watched) {
      new SubscriptionFilter(this, node.id, {
        logGroup: log,
        filterPattern: failures,
        destination: new LambdaDestination(report.lambda),
      });
    }
  }
}
