import { jobs } from '#contract/jobs.ts';
import { lambdaNames } from '#contract/lambdas.ts';
import type { FindingException } from './finding-exception.ts';

const dlq = 'Serverless-LambdaDLQ';

/** What of cdk-nag's serverless rules we live with. */
export const serverlessExceptions: readonly FindingException[] = [
  ...[...lambdaNames, 'authorizer'].map((name): FindingException => ({
    rule: dlq,
    path: `Functions/${name}/`,
    reason: 'Whoever calls it waits for its reply: nothing is called later, so nothing is left over',
  })),
  ...Object.keys(jobs).map((name): FindingException => ({
    rule: dlq,
    path: `Jobs/Functions/${name}/`,
    reason: 'What fails for good goes from its queue, its stream or its destination to the dead letters',
  })),
  ...['ingest', 'describe'].map((name) => ({
    rule: 'Serverless-LambdaEventSourceMappingDestination' as const,
    path: `Jobs/Functions/${name}/`,
    reason: 'A queue has no destination: its own redrive policy says where dead letters go',
  })),
  ...['Functions', 'Jobs/Functions'].map((path): FindingException => ({
    rule: 'Serverless-LambdaStarPermissions',
    path,
    reason:
      'X-Ray knows no resources to restrict its two write actions to; other stars are objects of one bucket',
  })),
  {
    rule: 'Serverless-SQSRedrivePolicy',
    path: 'Jobs/DeadLetters/Queue',
    reason: 'Dead letters go no further',
  },
  ...['LambdaDLQ', 'LambdaLatestVersion', 'LambdaTracing'].map((rule): FindingException => ({
    rule: `Serverless-${rule}`,
    path: 'Web/Custom::CDKBucketDeployment',
    reason: 'CDK’s own copier, which CloudFormation calls at a deployment and waits for',
  })),
];
