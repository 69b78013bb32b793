import { describe, expect, test } from 'vitest';
import { synthesised } from './testing/synthesised.ts';

const everything = {
  model: 'eu.amazon.nova-lite-v1:0',
  widgetOrigins: 'https://a.example,https://b.example',
  alertEmail: 'ops@shop.example',
};

describe.each(['dev', 'prod'] as const)('%s', (stage) => {
  const stacks = Object.entries(synthesised({ ...everything, stage }));

  test.each(stacks)('%s is of any account', (_name, stack) => {
    expect(stack.account).toBe('unknown-account');
    expect(JSON.stringify(stack.Resources)).not.toMatch(/\b\d{12}\b/);
  });

  test.each(stacks)('%s bears the tags that costs are told apart by', (name, { tags }) => {
    expect(tags).toEqual({ 'aisle:stage': stage, 'aisle:part': name.toLowerCase() });
  });

  test.each(stacks)('%s stays far below the 500 resources of a stack', (_name, { Resources }) => {
    expect(Object.keys(Resources).length).toBeLessThan(200);
  });
});

describe('an idle dev deployment', () => {
  const resources = Object.values(synthesised({ ...everything, stage: 'dev' })).flatMap(({ Resources }) =>
    Object.values(Resources),
  );

  test('provisions nothing that costs by the hour', () => {
    const text = JSON.stringify(resources);
    expect(text).not.toMatch(
      /ProvisionedThroughput|ProvisionedConcurrency|CacheClusterEnabled":true|WebACLId/,
    );
    expect(text).not.toMatch(/"(KMSMasterKeyID|KmsKeyId|KmsKeyArn|SSEKMSKeyId)"/i);
  });
});
