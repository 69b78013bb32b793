import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { jobs } from '#contract/jobs.ts';
import { deployedFunctions } from '../testing/deployed-functions.ts';
import { referent } from '../testing/referent.ts';
import { resourcesOf } from '../testing/resources-of.ts';
import { synthesised } from '../testing/synthesised.ts';

const { Jobs, Data } = synthesised({ alertEmail: 'ops@shop.example' });
const deployed = deployedFunctions(Jobs);
const queues = resourcesOf(
  Jobs,
  'AWS::SQS::Queue',
  z.object({
    VisibilityTimeout: z.number().optional(),
    MessageRetentionPeriod: z.number().optional(),
    RedrivePolicy: z.object({ deadLetterTargetArn: z.unknown(), maxReceiveCount: z.number() }).optional(),
  }),
);
const Rule = z.object({
  EventPattern: z.unknown().optional(),
  ScheduleExpression: z.string().optional(),
  Targets: z.tuple([z.object({ Arn: z.unknown(), Input: z.string().optional() })]),
});
const rules = [...resourcesOf(Jobs, 'AWS::Events::Rule', Rule).values()];
const [deadLetters = ''] = [...queues]
  .filter(([, { RedrivePolicy }]) => RedrivePolicy === undefined)
  .map(([id]) => id);
const [documents, queue] = [...queues].find(([id]) => id.startsWith('ingest')) ?? ['', undefined];
const [orders, orderQueue] = [...queues].find(([id]) => id.startsWith('describe')) ?? ['', undefined];

const Mapping = z.looseObject({ EventSourceArn: z.unknown(), FunctionName: z.unknown() });
const mappings = [...resourcesOf(Jobs, 'AWS::Lambda::EventSourceMapping', Mapping).values()];

test('every job of the table has its function, which may take as long as its row says', () => {
  const timeouts = new Map([...deployed].map(([name, { Timeout }]) => [name, Timeout]));
  const rows = new Map(Object.entries(jobs).map(([name, { longestSeconds }]) => [name, longestSeconds]));
  expect(timeouts).toEqual(rows);
});

describe('documents of the bucket', () => {
  test('are told of when they come and go, those of knowledge/ and catalogue/ alone', () => {
    const rule = rules.find(({ EventPattern }) => EventPattern !== undefined);
    const Pattern = z.object({
      source: z.tuple([z.literal('aws.s3')]),
      'detail-type': z.array(z.string()),
      detail: z.object({
        bucket: z.object({ name: z.tuple([z.unknown()]) }),
        object: z.object({
          key: z.tuple([
            z.object({ prefix: z.literal('knowledge/') }),
            z.object({ prefix: z.literal('catalogue/') }),
          ]),
        }),
      }),
    });
    const pattern = Pattern.parse(rule?.EventPattern);
    expect(pattern['detail-type']).toEqual(['Object Created', 'Object Deleted']);
    expect(referent(pattern.detail.bucket.name[0], Data)).toContain('DOCUMENTSBUCKET');
    expect(referent(rule?.Targets[0].Arn, Jobs)).toBe(documents);
  });

  test('come to the ingest a batch at a time, and only those that failed come again', () => {
    const mapping = mappings.find(({ EventSourceArn }) => referent(EventSourceArn, Jobs) === documents);
    expect(mapping).toMatchObject({
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BatchSize: jobs.ingest.trigger.messagesAtOnce,
    });
  });

  test('are hidden for six times the longest run, and are dead letters after five tries', () => {
    expect(queue?.VisibilityTimeout).toBeGreaterThanOrEqual(6 * jobs.ingest.longestSeconds);
    expect(queue?.RedrivePolicy?.maxReceiveCount).toBe(5);
    expect(referent(queue?.RedrivePolicy?.deadLetterTargetArn, Jobs)).toBe(deadLetters);
  });
});

test('orders come to who describes one by one, and what fails alone comes again until it is a dead letter', () => {
  const mapping = mappings.find(({ EventSourceArn }) => referent(EventSourceArn, Jobs) === orders);
  expect(referent(mapping?.FunctionName, Jobs)).toContain('describe');
  expect(mapping).toMatchObject({
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    BatchSize: 1,
    ScalingConfig: { MaximumConcurrency: jobs.describe.trigger.runsAtOnce },
  });
  expect(orderQueue?.VisibilityTimeout).toBeGreaterThanOrEqual(6 * jobs.describe.longestSeconds);
  expect(referent(orderQueue?.RedrivePolicy?.deadLetterTargetArn, Jobs)).toBe(deadLetters);
  const told = rules.find((rule) => referent(rule.Targets[0].Arn, Jobs) === orders);
  expect(told?.EventPattern).toMatchObject({
    'detail-type': ['Object Created'],
    detail: { object: { key: [{ prefix: 'orders/describe/' }] } },
  });
});

test('calls that changed come to the fold, and what fails alone comes again until it is a dead letter', () => {
  const mapping = mappings.find(
    ({ EventSourceArn }) => ![documents, orders].includes(referent(EventSourceArn, Jobs) ?? ''),
  );
  expect(referent(mapping?.EventSourceArn, Data)).toContain('MONEYTABLE');
  expect(referent(mapping?.FunctionName, Jobs)).toContain('fold');
  expect(mapping).toMatchObject({
    BatchSize: jobs.fold.trigger.recordsAtOnce,
    BisectBatchOnFunctionError: true,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    MaximumRetryAttempts: 5,
    StartingPosition: 'TRIM_HORIZON',
  });
  const Ends = z.object({
    DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.unknown() }) }),
    FilterCriteria: z.object({ Filters: z.tuple([z.object({ Pattern: z.string() })]) }),
  });
  const { DestinationConfig, FilterCriteria } = Ends.parse(mapping);
  expect(referent(DestinationConfig.OnFailure.Destination, Jobs)).toBe(deadLetters);
  expect(JSON.parse(FilterCriteria.Filters[0].Pattern)).toEqual({
    dynamodb: { NewImage: { startedAt: { N: [{ exists: true }] } } },
  });
});

test.each([
  ['rate(1 day)', 'refresh', jobs.refresh.message],
  ['rate(15 minutes)', 'tally', jobs.tally.message],
  ['rate(1 hour)', 'learn', jobs.learn.message],
  ['rate(1 day)', 'lake', jobs.lake.message],
  ['rate(1 day)', 'retain', jobs.retain.message],
  ['rate(7 days)', 'audit', jobs.audit.message],
])('the clock asks %s for the %s of every shop', (rate, name, message) => {
  const rule = rules.find(({ Targets }) => referent(Targets[0].Arn, Jobs)?.includes(name));
  expect(rule?.ScheduleExpression).toBe(rate);
  expect(message.parse(JSON.parse(rule?.Targets[0].Input ?? ''))).toEqual({});
  const Invoke = z.object({
    MaximumRetryAttempts: z.literal(2),
    DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.unknown() }) }),
  });
  const invokes = [...resourcesOf(Jobs, 'AWS::Lambda::EventInvokeConfig', Invoke).values()];
  expect(invokes).toHaveLength(6);
  for (const { DestinationConfig } of invokes) {
    expect(referent(DestinationConfig.OnFailure.Destination, Jobs)).toBe(deadLetters);
  }
});

const Alarm = z.object({
  Threshold: z.literal(0),
  ComparisonOperator: z.literal('GreaterThanThreshold'),
  AlarmActions: z.array(z.unknown()),
  MetricName: z.string(),
  Namespace: z.string(),
  Dimensions: z.tuple([z.object({ Value: z.unknown() })]).optional(),
});
const alarms = [...resourcesOf(Jobs, 'AWS::CloudWatch::Alarm', Alarm).values()];

test.each([
  ['BudgetReached', '{ $.message = "budget reached" }'],
  ['UnpricedCalls', '{ $.unpricedCalls > 0 }'],
])('somebody is told of %s, whichever function adds up costs', (name, pattern) => {
  const Filter = z.object({
    LogGroupName: z.unknown(),
    FilterPattern: z.string(),
    MetricTransformations: z.tuple([z.object({ MetricName: z.string(), MetricNamespace: z.string() })]),
  });
  const filters = [...resourcesOf(Jobs, 'AWS::Logs::MetricFilter', Filter).values()].filter(
    ({ MetricTransformations: [{ MetricName }] }) => MetricName === name,
  );
  expect(filters.map(({ FilterPattern }) => FilterPattern)).toEqual([pattern, pattern]);
  const logs = filters.map(({ LogGroupName }) => referent(LogGroupName, Jobs));
  expect(logs).toEqual([expect.stringContaining('fold'), expect.stringContaining('tally')]);
  const alarm = alarms.find(({ MetricName }) => MetricName === name);
  expect(alarm?.AlarmActions).toHaveLength(1);
  for (const { MetricTransformations } of filters) {
    expect(MetricTransformations[0].MetricNamespace).toBe(alarm?.Namespace);
  }
  expect(alarm?.Namespace).toBe('Aisle/aisle-dev-jobs');
});

test('the first dead letter of two weeks is told to somebody', () => {
  expect(queues.get(deadLetters)?.MessageRetentionPeriod).toBe(14 * 24 * 3600);
  const alarm = alarms.find(({ Dimensions }) => Dimensions !== undefined);
  expect(referent(alarm?.Dimensions?.[0].Value, Jobs)).toBe(deadLetters);
  expect(alarm?.AlarmActions).toHaveLength(1);
  const Subscription = z.object({ Endpoint: z.string() });
  expect([...resourcesOf(Jobs, 'AWS::SNS::Subscription', Subscription).values()]).toEqual([
    { Endpoint: 'ops@shop.example' },
  ]);
});

test('what one job may do with queues is what it needs', () => {
  const onQueues = (name: string) =>
    (deployed.get(name)?.statements ?? []).flatMap(({ Action, Resource }) =>
      Action.filter((action) => action.startsWith('sqs:')).map(
        (action) => `${action} ${referent(Resource[0], Jobs)}`,
      ),
    );
  expect(onQueues('ingest').every((grant) => grant.endsWith(documents))).toBe(true);
  expect(onQueues('ingest')).not.toContain(`sqs:SendMessage ${documents}`);
  expect(new Set(onQueues('refresh').map((grant) => grant.split(' ')[1]))).toEqual(new Set([deadLetters]));
});
