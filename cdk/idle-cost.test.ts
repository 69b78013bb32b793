import { describe, expect, test } from 'vitest';
import { idleCost, idleExtras } from './idle-cost.ts';
import { readParameters } from './read-parameters.ts';
import { synthesised } from './testing/synthesised.ts';

const everything = {
  model: 'plans',
  widgetOrigins: 'https://a.example,https://b.example',
  alertEmail: 'ops@shop.example',
  pineconeHost: 'https://shop-abc.svc.pinecone.io',
};
const costsOf = (given: Record<string, unknown>) => {
  const stacks = Object.entries(synthesised(given));
  return idleCost(stacks.map(([name, { Resources }]) => ({ name, resources: Object.values(Resources) })));
};
const sum = (costs: ReturnType<typeof idleCost>) =>
  costs.reduce((all, { usd }) => all + (usd ?? Infinity), 0);

describe('an idle deployment', () => {
  const gpu = { gpuArtifacts: 's3://my-models/v3/' };

  test.each([
    { stage: 'dev', ...everything },
    { stage: 'dev', ...everything, ...gpu },
    { stage: 'prod', ...everything, ...gpu },
  ])('holds nothing whose price we have not looked up: %j', (given) => {
    expect(costsOf(given).filter(({ usd }) => usd === undefined)).toEqual([]);
  });

  test('of dev costs at most 5 USD a month', () => {
    const usd = sum(costsOf({ stage: 'dev', ...everything }));
    expect(usd).toBeGreaterThan(0);
    expect(usd).toBeLessThanOrEqual(5);
  });

  test('of prod pays for the web ACL by its rules', () => {
    const acl = costsOf({ stage: 'prod' }).find(({ what }) => what === 'AWS::WAFv2::WebACL');
    expect(acl).toEqual({ stack: 'Edge', what: 'AWS::WAFv2::WebACL', count: 1, usd: 10 });
  });
});

test('an alarm over several metrics is paid by the metric', () => {
  const metric = { MetricStat: { Period: 60 } };
  const alarm = (Metrics: unknown[]) => ({ Type: 'AWS::CloudWatch::Alarm', Properties: { Metrics } });
  const resources = [alarm([metric, metric, { Expression: 'm1 / m2' }]), alarm([])];
  expect(idleCost([{ name: 'Watch', resources }])).toEqual([
    { stack: 'Watch', what: 'AWS::CloudWatch::Alarm', count: 2, usd: expect.closeTo(0.3) },
  ]);
});

test('a type nobody has looked up has no price, and is not taken for free', () => {
  const resources = [{ Type: 'AWS::EC2::NatGateway', Properties: {} }];
  expect(idleCost([{ name: 'Net', resources }])).toEqual([
    { stack: 'Net', what: 'AWS::EC2::NatGateway', count: 1, usd: undefined },
  ]);
});

test('what others are paid is told as well', () => {
  const given = {
    model: 'plans',
    pineconeHost: 'https://shop-abc.svc.pinecone.io',
    gpuArtifacts: 's3://my-models/v3/',
    gpuWarmHours: '8-20',
  };
  const [pinecone, gpu] = idleExtras(readParameters(given));
  expect(pinecone).toMatch(/at least 50 USD a month/u);
  expect(gpu).toMatch(/one ml\.g5\.xlarge for 12 hours of each working day, some 261 hours a month/u);
  expect(idleExtras(readParameters({}))).toEqual([]);
});
