import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { readParameters } from './read-parameters.ts';

const folder = mkdtempSync(join(tmpdir(), 'aisle-parameters-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fileOf = (parameters: object): string => {
  const file = join(folder, 'shop.json');
  writeFileSync(file, JSON.stringify(parameters));
  return file;
};

describe('readParameters', () => {
  test('needs nothing, and means dev then', () => {
    expect(readParameters({})).toEqual({
      stage: 'dev',
      region: 'eu-central-1',
      widgetOrigins: [],
      originSecretRound: 1,
      guardrail: 'on',
      vendors: [],
      gpuAdapters: ['chat', 'description'],
      gpuInstance: 'ml.g5.xlarge',
      gpuMaxInstances: 1,
      timezone: 'Europe/Warsaw',
      lakeDays: 400,
      queryGigabytes: 10,
      requestsPerSecond: 20,
      requestBurst: 40,
      logRetentionDays: 7,
      monthlyBudgetUsd: 20,
    });
  });

  test('takes the strings of the command line', () => {
    const parameters = readParameters({
      stage: 'prod',
      requestsPerSecond: '50',
      logRetentionDays: '90',
      widgetOrigins: 'https://a.example,https://b.example:8443',
    });
    expect(parameters).toMatchObject({
      requestsPerSecond: 50,
      logRetentionDays: 90,
      widgetOrigins: ['https://a.example', 'https://b.example:8443'],
    });
  });

  test('lets the command line win over the file', () => {
    const file = fileOf({ region: 'eu-west-1', monthlyBudgetUsd: 55 });
    expect(readParameters({ stage: 'dev', parameters: file, monthlyBudgetUsd: '7' })).toMatchObject({
      region: 'eu-west-1',
      monthlyBudgetUsd: 7,
    });
  });

  test('takes the stage from the file too', () => {
    expect(readParameters({ parameters: fileOf({ stage: 'prod' }) })).toMatchObject({
      stage: 'prod',
      logRetentionDays: 30,
    });
  });

  test('refuses a name in the file that it does not know', () => {
    expect(() => readParameters({ stage: 'dev', parameters: fileOf({ regoin: 'eu-west-1' }) })).toThrow(
      /regoin/,
    );
  });

  test.each([
    ['stgae', 'stage'],
    ['modell', 'model'],
    ['sites', 'site'],
    ['widget-origins', 'widgetOrigins'],
    ['LogRetentionDays', 'logRetentionDays'],
    ['monthlyBudget', 'monthlyBudgetUsd'],
    ['guardrails', 'guardrail'],
    ['pinconeHost', 'pineconeHost'],
    ['parameter', 'parameters'],
  ])('takes -c %s for %s misspelt', (name, meant) => {
    expect(() => readParameters({ [name]: 'x' })).toThrow(
      `There is no parameter ${name}: write -c ${meant}=`,
    );
  });

  test('leaves alone what is CDK’s, or nothing like ours', () => {
    const { context } = z
      .object({ context: z.record(z.string(), z.unknown()) })
      .parse(JSON.parse(readFileSync('cdk.json', 'utf8')));
    const others = {
      'aws:cdk:enable-path-metadata': true,
      'aws:cdk:bundling-stacks': ['**'],
      'availability-zones:account=111122223333:region=eu-central-1': ['eu-central-1a'],
      'acknowledged-issue-numbers': [32775],
      'cli-telemetry': false,
      notices: false,
      team: 'web',
    };
    expect(() => readParameters({ ...context, ...others })).not.toThrow();
  });

  test.each([
    [{ stage: 'staging' }, /choose one with -c stage=dev\|prod/],
    [{ stage: 'dev', region: 'Frankfurt' }, /Name an AWS region/],
    [{ stage: 'dev', logRetentionDays: 8 }, /Name a period CloudWatch offers/],
    [{ stage: 'dev', logRetentionDays: 9999 }, /Logs are not kept for ever/],
    [{ stage: 'dev', requestsPerSecond: 'many' }, /requestsPerSecond/],
    [{ stage: 'dev', widgetOrigins: 'https://a.example/shop' }, /Send an origin alone/],
    [{ stage: 'dev', model: 'arn:aws:bedrock:eu-central-1::foundation-model/x' }, /by its id, not its ARN/],
    [{ stage: 'dev', domain: 'a.shop.example' }, /A domain needs the ARN of its certificate/],
    [{ certificateArn: 'arn:aws:acm:us-east-1:1:certificate/1' }, /a certificate its domain/],
    [{ originSecretRound: 0 }, /originSecretRound/],
    [
      { region: 'us-east-1', model: 'eu.amazon.nova-lite-v1:0' },
      /cannot be called from us-east-1: name us\.amazon\.nova-lite-v1:0, or a region of its area/,
    ],
    [{ region: 'eu-west-1', embedder: 'bedrock/us.cohere.embed-v4:0' }, /name eu\.cohere\.embed-v4:0/],
    [{ region: 'eu-west-1', reranker: 'bedrock/cohere.rerank-v3-5:0' }, /is not in eu-west-1: leave it out/],
    [
      { region: 'eu-west-2', model: 'plans' },
      /no guardrail of the STANDARD tier.*in eu-west-2: set guardrail=off/,
    ],
    [{ embedder: 'openai/text-embedding-3-small' }, /needs a key: add openai to vendors/],
    [{ vendors: 'openai,acme' }, /vendors/],
    [
      {
        pineconeHost: 'https://a.svc.pinecone.io',
        pineconeDimensions: 512,
        embedder: 'bedrock/amazon.titan-embed-text-v2:0',
      },
      /compares 512 numbers, the embedder .* makes 1024: make another index with npm run pinecone:init -- --dimensions 1024/,
    ],
    [
      { pineconeHost: 'https://a.svc.pinecone.io', pineconeDimensions: 1024 },
      /the embedder offline makes 384/,
    ],
    [{ pineconeDimensions: 1024 }, /Name the index too/],
    [{ gpuArtifacts: 's3://my-models/v3', model: 'plans' }, /with a slash at its end/],
    [{ gpuArtifacts: 's3://my-models/v3/' }, /Set model=plans/],
    [
      { gpuArtifacts: 's3://my-models/v3/', model: 'plans', guardrail: 'off', region: 'il-central-1' },
      /no container for large models in il-central-1/,
    ],
    [{ gpuWarmHours: '8-20' }, /There is no GPU to hold warm/],
    [{ gpuWarmHours: '20-8' }, /The first hour has to be before the second/],
    [{ timezone: 'Warsaw' }, /Name a time zone/],
    [{ gpuInstance: 'ml.t3.medium' }, /gpuInstance/],
    [{ stage: 'dev', parameters: '/nowhere.json' }, /\/nowhere\.json is not a readable JSON object/],
  ])('says what is wrong with %j', (context, sentence) => {
    expect(() => readParameters(context)).toThrow(sentence);
  });

  test.each([
    { model: 'global.anthropic.claude-sonnet-4-5-20250929-v1:0' },
    { region: 'ap-northeast-1', model: 'jp.anthropic.claude-sonnet-4-5-20250929-v1:0' },
    { region: 'us-west-2', model: 'us.amazon.nova-lite-v1:0', reranker: 'bedrock/amazon.rerank-v1:0' },
    { region: 'eu-west-2', model: 'plans', guardrail: 'off' },
    { embedder: 'openai/text-embedding-3-small', vendors: 'openai' },
    {
      embedder: 'openai/text-embedding-3-large',
      vendors: 'openai',
      embedderDimensions: '1024',
      pineconeHost: 'https://a.svc.pinecone.io',
      pineconeDimensions: '1024',
    },
  ])('takes %j', (context) => {
    expect(() => readParameters(context)).not.toThrow();
  });

  test('takes the example of the documentation', () => {
    expect(readParameters({ parameters: 'docs/examples/parameters.json' })).toMatchObject({
      stage: 'prod',
      model: 'plans',
    });
  });
});
