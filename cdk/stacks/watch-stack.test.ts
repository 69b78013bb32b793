import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { deployedFunctions } from '../testing/deployed-functions.ts';
import { referent } from '../testing/referent.ts';
import { resourcesOf } from '../testing/resources-of.ts';
import { type SynthesisedStack, synthesised } from '../testing/synthesised.ts';

const given = { model: 'eu.amazon.nova-lite-v1:0', alertEmail: 'ops@shop.example' };
const runbook = readFileSync(path.join(import.meta.dirname, '..', '..', 'docs', 'runbook.md'), 'utf8');
const pages = [...runbook.matchAll(/^## (\w+)$/gmu)].map(([, name = '']) => name);

const Alarm = z.object({
  AlarmDescription: z.string(),
  AlarmActions: z.array(z.unknown()).default([]),
  Threshold: z.number(),
  MetricName: z.string().optional(),
  Period: z.number().optional(),
  TreatMissingData: z.string(),
  Metrics: z.array(z.object({ Id: z.string(), Expression: z.string().optional() })).default([]),
});
const alarmsOf = (stack: SynthesisedStack) => [
  ...resourcesOf(stack, 'AWS::CloudWatch::Alarm', Alarm).values(),
];
const pageOf = ({ AlarmDescription }: z.infer<typeof Alarm>) =>
  /What to do: docs\/runbook\.md#([a-z]+)$/u.exec(AlarmDescription)?.[1];

const prod = synthesised({ ...given, stage: 'prod' });
const dev = synthesised({ ...given, stage: 'dev' });
const allAlarms = Object.values(prod).flatMap(alarmsOf);

describe('every alarm of prod', () => {
  test('leads to its page of the runbook, and every page to an alarm', () => {
    const told = new Set(allAlarms.map(pageOf));
    expect(told).toEqual(new Set(pages.map((name) => name.toLowerCase())));
  });

  test('tells somebody, and stays quiet while nobody shops', () => {
    for (const alarm of allAlarms) {
      expect(alarm.AlarmActions).toHaveLength(1);
      expect(alarm.TreatMissingData).toBe('notBreaching');
    }
  });
});

test('each page says what it means, where to look and what to do', () => {
  for (const page of runbook.split(/^## /mu).slice(1)) {
    for (const part of ['**Means**', '**Look**', '**Do**']) expect(page).toContain(part);
  }
});

test.each([
  ['errorrate', 5],
  ['slowrequests', 8000],
  ['slowfirsttext', 4000],
  ['fewcachehits', 50],
  ['authorizerfailed', 0],
])('%s rings above %d', (page, above) => {
  expect(alarmsOf(dev.Watch).find((alarm) => pageOf(alarm) === page)?.Threshold).toBe(above);
});

test('a thirtieth of the month’s budget is what models may cost in a day', () => {
  const { Watch } = synthesised({ ...given, monthlyBudgetUsd: 60 });
  const alarm = alarmsOf(Watch).find((one) => pageOf(one) === 'dailycost');
  expect(alarm).toMatchObject({ Threshold: 2, Period: 86_400, MetricName: 'ModelCost' });
});

test('metrics are counted in the logs that tell of them', () => {
  const Filter = z.object({
    LogGroupName: z.unknown(),
    FilterPattern: z.string(),
    MetricTransformations: z.tuple([z.object({ MetricName: z.string(), MetricValue: z.string() })]),
  });
  const told = [...resourcesOf(dev.Watch, 'AWS::Logs::MetricFilter', Filter).values()].map(
    ({ LogGroupName, FilterPattern, MetricTransformations: [{ MetricName, MetricValue }] }) => [
      MetricName,
      FilterPattern,
      MetricValue,
      [dev.Functions, dev.Api, dev.Jobs].map((stack) => referent(LogGroupName, stack)).find(Boolean),
    ],
  );
  expect(told).toHaveLength(5);
  expect(told).toEqual(
    expect.arrayContaining([
      [
        'AuthorizerFailures',
        '{ $.refusal = "AUTHORIZER_FAILURE" }',
        '1',
        expect.stringContaining('RestApiLog'),
      ],
      ['CacheHits', '{ $.cacheHits = * }', '$.cacheHits', expect.stringContaining('chat')],
      ['ModelCost', '{ $.costUsd = * }', '$.costUsd', expect.stringContaining('fold')],
      ['ModelCost', '{ $.costUsd = * }', '$.costUsd', expect.stringContaining('tally')],
      ['TimeToFirstText', '{ $.timeToFirstText = * }', '$.timeToFirstText', expect.stringContaining('chat')],
    ]),
  );
});

test('prod has a dashboard of requests, of models and of business; dev none, which would cost while idle', () => {
  const Dashboard = z.object({ DashboardBody: z.unknown() });
  const boards = [...resourcesOf(prod.Watch, 'AWS::CloudWatch::Dashboard', Dashboard).keys()];
  expect(boards.toSorted()).toEqual([
    expect.stringContaining('Business'),
    expect.stringContaining('Models'),
    expect.stringContaining('Requests'),
  ]);
  expect([...resourcesOf(dev.Watch, 'AWS::CloudWatch::Dashboard', Dashboard).keys()]).toEqual([]);
});

describe('reports of errors', () => {
  const told = synthesised({ ...given, sentryDsn: 'https://k1@errors.example/7' });
  const Filter = z.object({
    LogGroupName: z.unknown(),
    FilterPattern: z.string(),
    DestinationArn: z.unknown(),
  });
  const filters = [...resourcesOf(told.Watch, 'AWS::Logs::SubscriptionFilter', Filter).values()];

  test('come of every function but the one that reports, which would tell of itself for ever', () => {
    const logs = filters.map(
      ({ LogGroupName }) => referent(LogGroupName, told.Functions) ?? referent(LogGroupName, told.Jobs),
    );
    const functions = [...deployedFunctions(told.Functions).keys(), ...deployedFunctions(told.Jobs).keys()];
    expect(new Set(logs).size).toBe(functions.length);
    for (const { DestinationArn } of filters)
      expect(referent(DestinationArn, told.Watch)).toContain('report');
  });

  test('are of failures, those of the runtime too', () => {
    expect(new Set(filters.map(({ FilterPattern }) => FilterPattern))).toEqual(
      new Set([String.raw`?"\"level\":\"ERROR\"" ?"Task timed out" ?"Runtime exited" ?"Runtime."`]),
    );
  });

  test('are sent by no function where nobody takes them', () => {
    expect([...deployedFunctions(dev.Watch).keys()]).toEqual([]);
  });
});
