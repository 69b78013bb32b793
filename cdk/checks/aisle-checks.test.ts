import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createApp } from '../testing/create-app.ts';
import { AisleChecks } from './aisle-checks.ts';
import { findingExceptions } from './finding-exceptions.ts';

/** The app as the CLI checks it: what stacks know of each other has names only once it is synthesised. */
function synthesisedApp(given: Record<string, unknown> = {}) {
  const created = createApp(given);
  rmSync(created.app.synth().directory, { recursive: true, force: true });
  return created;
}

describe('AisleChecks', () => {
  test.each([
    { stage: 'dev' },
    { stage: 'dev', alertEmail: 'ops@shop.example', sentryDsn: 'https://k1@errors.example/7' },
    { stage: 'dev', model: 'amazon.nova-lite-v1:0' },
    {
      stage: 'dev',
      embedder: 'bedrock/amazon.titan-embed-text-v2:0',
      reranker: 'pinecone/bge-reranker-v2-m3',
      pineconeHost: 'https://shop-abc.svc.pinecone.io',
    },
    {
      stage: 'dev',
      model: 'plans',
      vendors: 'openai',
      gpuArtifacts: 's3://my-models/v3/',
      alertEmail: 'a@b.example',
    },
    { stage: 'prod', model: 'eu.amazon.nova-lite-v1:0', widgetOrigins: 'https://a.example' },
    {
      stage: 'prod',
      domain: 'assistant.shop.example',
      certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/one',
    },
  ])('finds nothing, and no exception too many, with %j', (given) => {
    const { app, parameters } = synthesisedApp(given);
    expect(new AisleChecks(findingExceptions(parameters)).validateScope(app)).toEqual({
      success: true,
      violations: [],
    });
  });

  test('fails on a finding that is not excused', () => {
    const { app, parameters } = synthesisedApp();
    const exceptions = findingExceptions(parameters).filter(({ rule }) => rule !== 'AwsSolutions-SMG4');
    const { success, violations } = new AisleChecks(exceptions).validateScope(app);
    expect(success).toBe(false);
    expect(violations.map(({ ruleName }) => ruleName)).toEqual(['AwsSolutions-SMG4']);
  });

  test('knows the rules for serverless applications too', () => {
    const { app, parameters } = synthesisedApp();
    const exceptions = findingExceptions(parameters).filter(({ rule }) => rule !== 'Serverless-LambdaDLQ');
    const { violations } = new AisleChecks(exceptions).validateScope(app);
    expect(violations.map(({ ruleName }) => ruleName)).toEqual(['Serverless-LambdaDLQ']);
  });

  test('fails on an exception that excuses nothing', () => {
    const { app, parameters } = synthesisedApp();
    const exception = { rule: 'AwsSolutions-EC23', path: 'Data', reason: 'There is no such thing' } as const;
    const { success, violations } = new AisleChecks([
      ...findingExceptions(parameters),
      exception,
    ]).validateScope(app);
    expect(success).toBe(false);
    expect(violations.map(({ ruleName }) => ruleName)).toEqual(['Aisle-UnusedException[AwsSolutions-EC23]']);
  });
});
