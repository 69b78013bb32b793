import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { GetQueryExecutionCommand } from '@aws-sdk/client-athena';
import { ConverseStreamCommand } from '@aws-sdk/client-bedrock-runtime';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand } from '@aws-sdk/client-s3';
import { InvokeEndpointWithResponseStreamCommand } from '@aws-sdk/client-sagemaker-runtime';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { jsonReply } from '../testing/json-reply.ts';
import { wireServer } from '../testing/wire-server.ts';
import { athenaClient } from './athena/athena-client.ts';
import { bedrockClient } from './bedrock-model/bedrock-client.ts';
import { dynamoClient } from './dynamo/dynamo-client.ts';
import { readSecret } from './read-secret.ts';
import { s3Client } from './s3/s3-client.ts';
import { sagemakerClient } from './sagemaker-model/sagemaker-client.ts';

const region = 'eu-central-1';
const root = path.join(import.meta.dirname, '../../..');
const sourcesOf = (pattern: string) =>
  globSync(pattern, { cwd: root })
    .filter((file) => !/\.(?:test|bench)\.ts$|\/testing\//u.test(file))
    .map((file) => [file, readFileSync(path.join(root, file), 'utf8')] as const);

/** One call of every client that a function has, made as a function makes it. */
const calls: Readonly<Record<string, () => Promise<unknown>>> = {
  dynamodb: () => dynamoClient().send(new ListTablesCommand({})),
  s3: () => s3Client().send(new GetObjectCommand({ Bucket: 'shop-documents', Key: 'k' })),
  secretsmanager: () => readSecret('aisle/secret'),
  athena: () => athenaClient().send(new GetQueryExecutionCommand({ QueryExecutionId: 'q' })),
  bedrock: () =>
    bedrockClient({ region }).send(
      new ConverseStreamCommand({ modelId: 'm', messages: [{ role: 'user', content: [{ text: 'Hi' }] }] }),
    ),
  sagemaker: () =>
    sagemakerClient({ region }).send(
      new InvokeEndpointWithResponseStreamCommand({ EndpointName: 'e', Body: Buffer.from('{}') }),
    ),
};

describe('with AWS_ENDPOINT_URL set', () => {
  afterEach(() => vi.unstubAllEnvs());

  it.each(Object.keys(calls))('%s is asked there, and nowhere else', async (service) => {
    await using wire = await wireServer({ answer: () => jsonReply({}, 418) });
    vi.stubEnv('AWS_ENDPOINT_URL', wire.endpoint);
    vi.stubEnv('AWS_REGION', region);
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
    await expect(calls[service]?.()).rejects.toThrow();
    expect(wire.calls).toHaveLength(1);
    expect(wire.calls[0]?.headers.host).toBe(new URL(wire.endpoint).host);
  });

  it('is every client that there is', () => {
    const clients = sourcesOf('layers/**/*.ts').flatMap(([, text]) =>
      [...text.matchAll(/from '@aws-sdk\/client-([\w-]+)'|import\('@aws-sdk\/client-([\w-]+)'\)/gu)].map(
        ([, named, loaded]) => named ?? loaded,
      ),
    );
    const known = ['athena', 'bedrock-runtime', 'dynamodb', 's3', 'sagemaker-runtime', 'secrets-manager'];
    expect(new Set(clients)).toEqual(new Set(known));
    expect(Object.keys(calls)).toHaveLength(known.length);
  });
});

describe('no host of AWS is written by hand', () => {
  it.each(['layers/**/*.ts', 'lambdas/**/*.ts', 'cdk/**/*.ts'])('in %s', (pattern) => {
    const sources = sourcesOf(pattern);
    expect(sources.length).toBeGreaterThan(5);
    const found = sources.flatMap(([file, text]) =>
      // Who may take on a role is told by names that look like hosts.
      [
        ...text
          .replaceAll(/ServicePrincipal\('[\w-]+\.amazonaws\.com'\)/gu, '')
          .matchAll(/\.amazonaws\.com/gu),
      ].map(() => file),
    );
    expect(found).toEqual([]);
  });

  it('and no partition of AWS in what runs', () => {
    const sources = [...sourcesOf('layers/**/*.ts'), ...sourcesOf('lambdas/**/*.ts')];
    expect(sources.filter(([, text]) => text.includes('arn:aws:')).map(([file]) => file)).toEqual([]);
  });
});
