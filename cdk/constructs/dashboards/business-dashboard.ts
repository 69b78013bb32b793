import { Dashboard } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { Stage } from '../../parameters.ts';
import { halfGraph } from './half-graph.ts';
import { ofEach } from './of-each.ts';

/** What the shop gets of it: answers, how many of them a person had to give, what shoppers were shown. */
export class BusinessDashboard extends Construct {
  constructor(scope: Construct, stage: Stage) {
    super(scope, 'Business');
    const answers = (metric: string, statistic = 'Sum') => [
      ofEach(stage, 'model', metric, statistic, 'chat'),
    ];
    const asked = (service: string) => [ofEach(stage, 'route', 'latency', 'SampleCount', service)];
    new Dashboard(this, 'Dashboard', {
      widgets: [
        [
          halfGraph('Answers', answers('turnLatency', 'SampleCount'), 'in 5 minutes'),
          halfGraph('Handed over to a person', answers('handovers'), 'in 5 minutes'),
        ],
        [
          halfGraph('Answers from the cache', answers('cacheHits'), 'in 5 minutes'),
          halfGraph('Cost of answers', answers('costUsd'), 'USD in 5 minutes'),
        ],
        [
          halfGraph('Recommendations asked for', asked('recommendations'), 'in 5 minutes'),
          halfGraph('Searches and product pages', asked('products'), 'in 5 minutes'),
        ],
      ],
    });
  }
}
