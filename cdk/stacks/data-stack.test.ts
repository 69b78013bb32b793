import { describe, expect, test } from 'vitest';
import * as z from 'zod';
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
    const holding = Object.values(Data.Resources).filter(({ Type }) => Type !== 'AWS::S3::BucketPolicy');
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
      undefined,
    ]);
    const Policy = z.object({ PolicyDocument: z.object({ Statement: z.array(z.unknown()) }) });
    for (const { PolicyDocument } of resourcesOf(Data, 'AWS::S3::BucketPolicy', Policy).values()) {
      expect(PolicyDocument.Statement).toMatchObject([
        { Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
      ]);
    }
  });

  test('brings no function of CDK’s along', () => {
    expect(Object.values(Data.Resources).filter(({ Type }) => Type === 'AWS::Lambda::Function')).toEqual([]);
  });

  test('holds no secret in the template: the two there are, CloudFormation makes up', () => {
    const Secret = z.object({
      SecretString: z.undefined().optional(),
      GenerateSecretString: z.object({ PasswordLength: z.literal(64) }),
    });
    expect(resourcesOf(Data, 'AWS::SecretsManager::Secret', Secret).size).toBe(2);
  });
});
