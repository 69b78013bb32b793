import { describe, expect, test } from 'vitest';
import { deployedFunctions } from '../testing/deployed-functions.ts';
import { synthesised } from '../testing/synthesised.ts';
import { modelBehindProfile } from './bedrock-model.ts';

const grantsOf = (given: Record<string, unknown>) => {
  const statements = deployedFunctions(synthesised(given).Api).get('chat')?.statements ?? [];
  return statements.filter(({ Action }) => Action.some((action) => action.startsWith('bedrock:')));
};

describe('BedrockModel', () => {
  test('grants one model in one region', () => {
    expect(grantsOf({ model: 'amazon.nova-lite-v1:0' })).toEqual([
      {
        Effect: 'Allow',
        Action: ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'],
        Resource: ['arn:aws:bedrock:eu-central-1::foundation-model/amazon.nova-lite-v1:0'],
      },
    ]);
  });

  test('grants a profile, and its model anywhere but only through the profile', () => {
    const [profile, model, ...others] = grantsOf({ model: 'eu.amazon.nova-lite-v1:0' });
    expect(others).toEqual([]);
    expect(JSON.stringify(profile?.Resource)).toContain(':inference-profile/eu.amazon.nova-lite-v1:0');
    expect(model?.Resource).toEqual(['arn:aws:bedrock:*::foundation-model/amazon.nova-lite-v1:0']);
    expect(model?.Condition).toEqual({
      ArnEquals: { 'bedrock:InferenceProfileArn': profile?.Resource[0] },
    });
  });

  test('grants each model of the shipped plans in the area of the region, and no other', () => {
    const profiles = grantsOf({ model: 'plans' }).flatMap(
      ({ Resource }) => JSON.stringify(Resource).match(/inference-profile\/[^"]+/gu) ?? [],
    );
    expect(profiles).toEqual([
      'inference-profile/eu.amazon.nova-lite-v1:0',
      'inference-profile/eu.amazon.nova-micro-v1:0',
      'inference-profile/eu.amazon.nova-pro-v1:0',
    ]);
  });

  test('grants nothing when the deployment has no model', () => {
    expect(grantsOf({})).toEqual([]);
  });

  test.each([
    ['eu.amazon.nova-lite-v1:0', 'amazon.nova-lite-v1:0'],
    ['us-gov.anthropic.claude-sonnet-4-5-20250929-v1:0', 'anthropic.claude-sonnet-4-5-20250929-v1:0'],
    ['global.anthropic.claude-sonnet-4-5-20250929-v1:0', 'anthropic.claude-sonnet-4-5-20250929-v1:0'],
    ['amazon.nova-lite-v1:0', undefined],
    ['mistral.mistral-large-2407-v1:0', undefined],
  ])('takes %s for a profile of %s', (id, model) => {
    expect(modelBehindProfile(id)).toBe(model);
  });
});
