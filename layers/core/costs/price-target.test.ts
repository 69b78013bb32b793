import { expect, it } from 'vitest';
import { priceTargetOf } from './price-target.ts';

it.each([
  ['bedrock/amazon.nova-lite-v1:0', 'amazon.nova-lite-v1:0', 'default', 'on-demand'],
  ['bedrock/eu.amazon.nova-lite-v1:0', 'amazon.nova-lite-v1:0', 'eu', 'on-demand'],
  ['bedrock/us.anthropic.claude-3-haiku', 'anthropic.claude-3-haiku', 'us', 'on-demand'],
  ['bedrock/global.anthropic.claude-sonnet-4-5', 'anthropic.claude-sonnet-4-5', 'global', 'on-demand'],
  ['bedrock/apac.amazon.nova-pro-v1:0', 'amazon.nova-pro-v1:0', 'apac', 'on-demand'],
  ['bedrock/us-east-1/anthropic.claude-v2', 'anthropic.claude-v2', 'us-east-1', 'on-demand'],
  ['bedrock/us-gov-west-1/amazon.nova-pro-v1:0', 'amazon.nova-pro-v1:0', 'us-gov-west-1', 'on-demand'],
  [
    'bedrock/us-east-1/6-month-commitment/anthropic.claude-v2',
    'anthropic.claude-v2',
    'us-east-1',
    '6-month-commitment',
  ],
  [
    'bedrock/arn:aws:bedrock:eu-central-1:123456789012:inference-profile/eu.amazon.nova-lite-v1:0',
    'amazon.nova-lite-v1:0',
    'eu',
    'on-demand',
  ],
  [
    'bedrock/arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0',
    'amazon.nova-lite-v1:0',
    'default',
    'on-demand',
  ],
])('reads %s', (name, model, region, tier) => {
  expect(priceTargetOf(name)).toEqual({ provider: 'bedrock', model, region, tier });
});

it('leaves other providers’ names as they are', () => {
  expect(priceTargetOf('openai/hd/1024-x-1024/dall-e-3', 'batch')).toEqual({
    provider: 'openai',
    model: 'hd/1024-x-1024/dall-e-3',
    region: 'default',
    tier: 'batch',
  });
  expect(priceTargetOf('gpt-4')).toMatchObject({ provider: '', model: 'gpt-4' });
});
