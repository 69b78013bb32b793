import { describe, expect, test } from 'vitest';
import { privacyMap } from '#contract/privacy-map.ts';
import { type SynthesisedStack, synthesised } from './testing/synthesised.ts';

/** Types that keep what they are given. */
const keeps =
  /^AWS::(?:Backup::BackupVault|DynamoDB::(?:Global)?Table|S3::Bucket|Logs::LogGroup|SQS::Queue|SecretsManager::Secret|Cognito::UserPool|Kinesis::Stream|KinesisFirehose::DeliveryStream|RDS::.*|OpenSearchService::Domain|ElastiCache::.*|EFS::FileSystem|SSM::Parameter|Timestream::.*)$/u;

const everything = {
  stage: 'prod',
  model: 'plans',
  pineconeHost: 'https://shop-abc.svc.pinecone.io',
  gpuArtifacts: 's3://my-models/v3/',
  alertEmail: 'ops@shop.example',
};
const stores = Object.values<SynthesisedStack>(synthesised(everything)).flatMap(({ Resources }) =>
  Object.values(Resources).filter(({ Type }) => keeps.test(Type)),
);
const storePaths = stores.map(({ Metadata }) => Metadata['aws:cdk:path'] ?? '');
const isIn = (path: string, beginning: string) => path === beginning || path.startsWith(`${beginning}/`);

test('there are stores to look at', () => {
  expect(storePaths.length).toBeGreaterThan(15);
});

test.each(storePaths)('%s is in the privacy map, once', (path) => {
  const found = privacyMap.filter(({ paths }) => paths.some((beginning) => isIn(path, beginning)));
  expect(found.map(({ name }) => name)).toHaveLength(1);
});

describe.each(privacyMap)('$name', ({ paths, personal, why, kept, erased }) => {
  test('is still there', () => {
    for (const beginning of paths) {
      expect(
        storePaths.filter((path) => isIn(path, beginning)),
        beginning,
      ).not.toEqual([]);
    }
  });

  test('says why, how long, and how somebody is erased', () => {
    for (const text of [...personal, why, kept, erased]) expect(text.length).toBeGreaterThan(5);
  });
});
