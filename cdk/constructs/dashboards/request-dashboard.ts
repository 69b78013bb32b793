import { Dashboard } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { Stage } from '../../parameters.ts';
import type { RestApi } from '../rest-api.ts';
import type { ShopFunction } from '../shop-function.ts';
import { halfGraph } from './half-graph.ts';
import { ofEach } from './of-each.ts';

/** How requests are served: how many, how fast, how many failed, and what is throttled. */
export class RequestDashboard extends Construct {
  constructor(scope: Construct, { gateway }: RestApi, functions: readonly ShopFunction[], stage: Stage) {
    super(scope, 'Requests');
    const widgets = [
      halfGraph('Requests', [gateway.metricCount()], 'in 5 minutes'),
      halfGraph(
        'Refused and failed',
        [gateway.metricClientError(), gateway.metricServerError()],
        'in 5 minutes',
      ),
      halfGraph('Latency by route, p95', [ofEach(stage, 'route', 'latency', 'p95')], 'ms'),
      halfGraph('Failures by route', [ofEach(stage, 'route', 'errors', 'Sum')], 'in 5 minutes'),
      halfGraph(
        'Functions at once',
        functions.map(({ lambda }) => lambda.metric('ConcurrentExecutions')),
        '',
      ),
      halfGraph(
        'Throttled functions',
        functions.map(({ lambda }) => lambda.metricThrottles()),
        'in 5 minutes',
      ),
    ];
    new Dashboard(this, 'Dashboard', {
      widgets: [widgets.slice(0, 2), widgets.slice(2, 4), widgets.slice(4)],
    });
  }
}
