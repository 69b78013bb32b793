import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { type Job, jobs } from '#contract/jobs.ts';
import { deployedFunctions } from '../testing/deployed-functions.ts';
import { resourcesOf } from '../testing/resources-of.ts';
import { synthesised } from '../testing/synthesised.ts';

const { Functions, Jobs } = synthesised({ model: 'amazon.nova-lite-v1:0', logRetentionDays: 14 });
const deployed = new Map([...deployedFunctions(Functions), ...deployedFunctions(Jobs)]);
const Log = z.object({ RetentionInDays: z.number() });
const logs = new Map(
  [Functions, Jobs].flatMap((stack) => [...resourcesOf(stack, 'AWS::Logs::LogGroup', Log)]),
);

describe.each([...deployed])('%s', (name, found) => {
  test('runs on ARM and Node 24, traced, for 30 s at most or as long as its job', () => {
    expect(found).toMatchObject({
      Architectures: ['arm64'],
      Runtime: 'nodejs24.x',
      TracingConfig: { Mode: 'Active' },
    });
    const rows: Partial<Readonly<Record<string, Job>>> = jobs;
    expect(found.Timeout).toBe(rows[name]?.longestSeconds ?? 30);
  });

  test('has the tuning data at hand', () => {
    expect(found.Layers).toHaveLength(1);
  });

  test('keeps its log as long as the stage says', () => {
    expect(logs.get(found.LoggingConfig.LogGroup.Ref)).toEqual({ RetentionInDays: 14 });
  });

  test('may do nothing with a star in it', () => {
    const actions = found.statements.flatMap(({ Action }) => Action);
    expect(actions.length).toBeGreaterThan(0);
    expect(actions.filter((action) => action.includes('*'))).toEqual([]);
  });

  test('reaches everything only where nothing narrower exists: traces, and the list of streams', () => {
    const everywhere = found.statements.filter(({ Resource }) => Resource.includes('*'));
    expect(everywhere.flatMap(({ Action }) => Action).toSorted()).toEqual([
      ...(found.Handler === 'fold.handler' ? ['dynamodb:ListStreams'] : []),
      'xray:PutTelemetryRecords',
      'xray:PutTraceSegments',
    ]);
  });

  test('writes to its own log alone', () => {
    const logging = found.statements.filter(({ Action }) =>
      Action.some((action) => action.startsWith('logs:')),
    );
    expect(logging.flatMap(({ Resource }) => Resource)).toEqual([
      { 'Fn::GetAtt': [found.LoggingConfig.LogGroup.Ref, 'Arn'] },
    ]);
  });
});

test('every role says whose it is, so that a bill can be told apart by it', () => {
  const Role = z.object({ Tags: z.array(z.object({ Key: z.string(), Value: z.string() })).default([]) });
  const roles = new Map(
    [Functions, Jobs].flatMap((stack) => [...resourcesOf(stack, 'AWS::IAM::Role', Role)]),
  );
  for (const [name, { role }] of deployed) {
    expect(roles.get(role)?.Tags).toContainEqual({ Key: 'aisle:function', Value: name });
  }
});

test('no two functions share a role', () => {
  const roles = [...deployed.values()].map(({ role }) => role);
  expect(new Set(roles).size).toBe(roles.length);
});

test('no role of ours carries a policy of AWS', () => {
  const Role = z.object({ ManagedPolicyArns: z.array(z.unknown()).default([]) });
  const managed = [Functions, Jobs].flatMap((stack) => [...resourcesOf(stack, 'AWS::IAM::Role', Role)]);
  const roles = new Set([...deployed.values()].map(({ role }) => role));
  for (const [id, { ManagedPolicyArns }] of managed) {
    if (roles.has(id)) expect(ManagedPolicyArns).toEqual([]);
  }
});
