import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { referent } from '../testing/referent.ts';
import { resourcesOf } from '../testing/resources-of.ts';
import { synthesised } from '../testing/synthesised.ts';

const Table = z.object({
  BillingMode: z.string(),
  KeySchema: z.array(z.unknown()),
  AttributeDefinitions: z.array(z.unknown()),
  TimeToLiveSpecification: z.object({ AttributeName: z.string(), Enabled: z.boolean() }),
  PointInTimeRecoverySpecification: z.object({ PointInTimeRecoveryEnabled: z.boolean() }),
  DeletionProtectionEnabled: z.boolean(),
});

/** The one statement that lets CDK's emptier in. */
const emptiedByCdk = expect.objectContaining({
  Effect: 'Allow',
  Action: ['s3:DeleteObject*', 's3:GetBucket*', 's3:List*', 's3:PutBucketPolicy'],
  Principal: {
    AWS: {
      'Fn::GetAtt': [expect.stringMatching(/^CustomS3AutoDeleteObjectsCustomResourceProviderRole/u), 'Arn'],
    },
  },
});
const holds = new Set([
  'AWS::Backup::BackupVault',
  'AWS::DynamoDB::Table',
  'AWS::S3::Bucket',
  'AWS::SecretsManager::Secret',
]);

describe.each(['dev', 'prod'] as const)('the data of %s', (stage) => {
  const { Data } = synthesised({ stage });
  const tables = resourcesOf(Data, 'AWS::DynamoDB::Table', Table);

  test('is in four tables paid by request', () => {
    expect(tables.size).toBe(4);
    expect(new Set([...tables.values()].map(({ BillingMode }) => BillingMode))).toEqual(
      new Set(['PAY_PER_REQUEST']),
    );
  });

  test('has the keys and the expiry of single-table style', () => {
    for (const table of tables.values()) {
      expect(table).toMatchObject({
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        AttributeDefinitions: [
          { AttributeName: 'pk', AttributeType: 'S' },
          { AttributeName: 'sk', AttributeType: 'S' },
        ],
        TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      });
    }
  });

  test('can be restored to any second of its backups', () => {
    for (const { PointInTimeRecoverySpecification: recovery } of tables.values()) {
      expect(recovery.PointInTimeRecoveryEnabled).toBe(true);
    }
  });

  test('outlives its stack in prod only', () => {
    for (const { DeletionProtectionEnabled } of tables.values()) {
      expect(DeletionProtectionEnabled).toBe(stage === 'prod');
    }
    const holding = Object.values(Data.Resources).filter(({ Type }) => holds.has(Type));
    expect(holding.length).toBeGreaterThanOrEqual(8);
    const policies = holding.map(({ DeletionPolicy }) => DeletionPolicy);
    expect(new Set(policies)).toEqual(new Set([stage === 'prod' ? 'Retain' : 'Delete']));
    expect(Data.terminationProtection).toBe(stage === 'prod');
  });

  test('has buckets that are nobody else’s, encrypted, over TLS alone', () => {
    const Bucket = z.object({
      BucketEncryption: z.object({
        ServerSideEncryptionConfiguration: z.tuple([
          z.object({ ServerSideEncryptionByDefault: z.object({ SSEAlgorithm: z.literal('AES256') }) }),
        ]),
      }),
      PublicAccessBlockConfiguration: z.object({
        BlockPublicAcls: z.literal(true),
        BlockPublicPolicy: z.literal(true),
        IgnorePublicAcls: z.literal(true),
        RestrictPublicBuckets: z.literal(true),
      }),
      NotificationConfiguration: z.unknown().optional(),
    });
    const buckets = resourcesOf(Data, 'AWS::S3::Bucket', Bucket);
    expect([...buckets.values()].map(({ NotificationConfiguration: told }) => told)).toEqual([
      { EventBridgeConfiguration: { EventBridgeEnabled: true } },
      { EventBridgeConfiguration: { EventBridgeEnabled: true } },
      undefined,
      undefined,
    ]);
    const Policy = z.object({ PolicyDocument: z.object({ Statement: z.array(z.unknown()) }) });
    const pictures = {
      Effect: 'Allow',
      Action: 's3:GetObject',
      Principal: { Service: 'cloudfront.amazonaws.com' },
      Resource: { 'Fn::Join': ['', [expect.anything(), '/assets/*']] },
      Condition: { ArnLike: { 'AWS:SourceArn': expect.anything() } },
    };
    const policies = resourcesOf(Data, 'AWS::S3::BucketPolicy', Policy);
    for (const [name, { PolicyDocument }] of policies) {
      const [overTls, ...others] = PolicyDocument.Statement;
      expect(overTls).toMatchObject({
        Effect: 'Deny',
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      });
      expect(others).toEqual([
        ...(stage === 'prod' ? [] : [emptiedByCdk]),
        ...(name.startsWith('ASSETSBUCKET') ? [pictures] : []),
      ]);
    }
    expect(policies.size).toBe(4);
  });

  test('brings no function of CDK’s along, but in dev what empties buckets that are removed', () => {
    const Brought = z.object({ Runtime: z.string().startsWith('nodejs'), Description: z.unknown() });
    const brought = [...resourcesOf(Data, 'AWS::Lambda::Function', Brought).values()];
    expect(brought).toHaveLength(stage === 'prod' ? 0 : 1);
    if (stage === 'dev') expect(JSON.stringify(brought)).toContain('auto-deleting objects');
  });

  test('has no bucket that keeps what was never finished', () => {
    const Rules = z.object({ LifecycleConfiguration: z.object({ Rules: z.array(z.unknown()) }) });
    const buckets = [...resourcesOf(Data, 'AWS::S3::Bucket', Rules).values()];
    for (const { LifecycleConfiguration } of buckets) {
      expect(LifecycleConfiguration.Rules).toContainEqual({
        AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
        Status: 'Enabled',
      });
    }
    expect(buckets.flatMap(({ LifecycleConfiguration }) => LifecycleConfiguration.Rules)).toContainEqual({
      ExpirationInDays: 400,
      Prefix: 'events/',
      Status: 'Enabled',
    });
  });

  test('holds no secret in the template: the two there are, CloudFormation makes up', () => {
    const Secret = z.object({
      SecretString: z.undefined().optional(),
      GenerateSecretString: z.object({ PasswordLength: z.literal(64) }),
    });
    expect(resourcesOf(Data, 'AWS::SecretsManager::Secret', Secret).size).toBe(2);
  });
});

describe('the copies of each night', () => {
  const { Data } = synthesised({ stage: 'prod' });
  const Plan = z.object({
    BackupPlan: z.object({
      BackupPlanRule: z.tuple([
        z.object({ ScheduleExpression: z.string(), Lifecycle: z.object({ DeleteAfterDays: z.number() }) }),
      ]),
    }),
  });
  const Selection = z.object({ BackupSelection: z.object({ Resources: z.array(z.unknown()) }) });

  test('are of what cannot be made again, and gone when whoever was erased has to be', () => {
    const [plan] = resourcesOf(Data, 'AWS::Backup::BackupPlan', Plan).values();
    expect(plan?.BackupPlan.BackupPlanRule[0]).toEqual({
      ScheduleExpression: 'cron(15 3 * * ? *)',
      Lifecycle: { DeleteAfterDays: 35 },
    });
    const [selection] = resourcesOf(Data, 'AWS::Backup::BackupSelection', Selection).values();
    const tables = selection?.BackupSelection.Resources.map((resource) => referent(resource, Data));
    expect(tables).toEqual(
      ['SHOP', 'PEOPLE', 'MONEY'].map((name) => expect.stringContaining(`${name}TABLE`)),
    );
  });

  test('are made in prod alone, since they cost', () => {
    const { Data: dev } = synthesised({ stage: 'dev' });
    expect([...resourcesOf(dev, 'AWS::Backup::BackupPlan', Plan).keys()]).toEqual([]);
  });
});
