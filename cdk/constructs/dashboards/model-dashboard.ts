import { Dashboard } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { Stage } from '../../parameters.ts';
import { halfGraph } from './half-graph.ts';
import { ofEach } from './of-each.ts';

/** What models do and cost, each by itself. */
export class ModelDashboard extends Construct {
  constructor(scope: Construct, stage: Stage) {
    super(scope, 'Models');
    const folded = (metric: string) => [ofEach(stage, 'model', metric, 'Sum', 'fold')];
    new Dashboard(this, 'Dashboard', {
      widgets: [
        [
          halfGraph('Cost by model', folded('costUsd'), 'USD in 5 minutes'),
          halfGraph('Saved by the cache of answers', folded('savedUsd'), 'USD in 5 minutes'),
        ],
        [
          halfGraph('Calls by model', folded('calls'), 'in 5 minutes'),
          halfGraph('Failed calls by model', folded('errors'), 'in 5 minutes'),
        ],
        [
          halfGraph('Tokens read', folded('inputTokens'), 'in 5 minutes'),
          halfGraph('Tokens written', folded('outputTokens'), 'in 5 minutes'),
        ],
        [
          halfGraph('First text, p95', [ofEach(stage, 'model', 'timeToFirstText', 'p95', 'chat')], 'ms'),
          halfGraph(
            'Calls without a price or an end',
            [...folded('unpricedCalls'), ...folded('overdueCalls')],
            '',
          ),
        ],
      ],
    });
  }
}
