import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { functions } from '../functions.ts';
import { deployedFunctions } from '../testing/deployed-functions.ts';
import { referent } from '../testing/referent.ts';
import { resourcesOf } from '../testing/resources-of.ts';
import { type SynthesisedStack, synthesised } from '../testing/synthesised.ts';
import { modelBehindProfile } from './called-model.ts';

const Profile = z.object({
  ModelSource: z.object({ CopyFrom: z.unknown() }),
  Tags: z.array(z.object({ Key: z.string(), Value: z.string() })),
  InferenceProfileName: z.string().max(64),
});

function deployedWith(given: Record<string, unknown>) {
  const { Functions, Models } = synthesised(given);
  if (Models === undefined) throw new Error('There is no stack of models');
  const profiles = resourcesOf(Models, 'AWS::Bedrock::ApplicationInferenceProfile', Profile);
  const chat = deployedFunctions(Functions).get('chat');
  const grants = (chat?.statements ?? []).filter(({ Action }) => Action.includes('bedrock:InvokeModel'));
  return { Models, profiles, chat, grants };
}

const named = (resource: unknown, models: SynthesisedStack) => referent(resource, models);

describe('a model of the region', () => {
  const { Models, profiles, chat, grants } = deployedWith({ model: 'amazon.nova-lite-v1:0' });

  test('has a profile for each use case that some function has, told apart on the bill', () => {
    const uses = new Set(Object.values(functions).flatMap(({ calls }) => [...calls]));
    const tagged = [...profiles.values()].map(
      ({ Tags }) => Tags.find(({ Key }) => Key === 'aisle:use-case')?.Value,
    );
    expect(new Set(tagged)).toEqual(uses);
    expect(tagged).toHaveLength(uses.size);
    expect([...profiles.values()][0]?.ModelSource.CopyFrom).toBe(
      'arn:aws:bedrock:eu-central-1::foundation-model/amazon.nova-lite-v1:0',
    );
  });

  test('is called through the profile alone', () => {
    const [profile, model, ...others] = grants;
    expect(others).toEqual([]);
    const id = [...profiles.keys()].find((key) => key.includes('chat'));
    expect(profile?.Resource.map((resource) => named(resource, Models))).toEqual([id]);
    expect(model?.Resource).toEqual(['arn:aws:bedrock:eu-central-1::foundation-model/amazon.nova-lite-v1:0']);
    expect(model?.Condition).toEqual({ ArnEquals: { 'bedrock:InferenceProfileArn': profile?.Resource[0] } });
  });

  test('is known to the function by its name, and its profile by its ARN', () => {
    expect(chat?.Environment.Variables['AISLE_MODEL']).toBe('amazon.nova-lite-v1:0');
    expect(JSON.stringify(chat?.Environment.Variables['AISLE_INFERENCE_PROFILES'])).toMatch(
      /"chat\/amazon\.nova-lite-v1:0=",\{"Fn::GetStackOutput"/u,
    );
  });
});

test('a model of a geography is granted wherever it is, but only on the way through the profile', () => {
  const { grants, profiles } = deployedWith({ model: 'eu.amazon.nova-lite-v1:0' });
  const [profile, model] = grants;
  expect(model?.Resource).toEqual(['arn:aws:bedrock:*::foundation-model/amazon.nova-lite-v1:0']);
  expect(model?.Condition).toEqual({ ArnEquals: { 'bedrock:InferenceProfileArn': profile?.Resource[0] } });
  expect(JSON.stringify([...profiles.values()][0]?.ModelSource.CopyFrom)).toContain(
    ':inference-profile/eu.amazon.nova-lite-v1:0',
  );
});

test('the shipped plans have profiles of the models of the region’s area, and no other', () => {
  const sources = (region: string) =>
    [...deployedWith({ model: 'plans', region }).profiles.values()].flatMap(
      ({ ModelSource }) => JSON.stringify(ModelSource).match(/inference-profile\/[^"]+/gu) ?? [],
    );
  expect(new Set(sources('eu-central-1'))).toEqual(
    new Set([
      'inference-profile/eu.amazon.nova-lite-v1:0',
      'inference-profile/eu.amazon.nova-micro-v1:0',
      'inference-profile/eu.amazon.nova-pro-v1:0',
    ]),
  );
  expect(sources('us-east-1').every((source) => source.startsWith('inference-profile/us.'))).toBe(true);
});

test('names of profiles tell stages of one account apart', () => {
  const model = 'us-gov.anthropic.claude-sonnet-4-5-20250929-v1:0';
  const namesOf = (stage: string) =>
    [...deployedWith({ stage, model, region: 'us-gov-west-1' }).profiles.values()].map(
      ({ InferenceProfileName }) => InferenceProfileName,
    );
  const [dev, prod] = [namesOf('dev'), namesOf('prod')];
  expect(dev.filter((name) => prod.includes(name))).toEqual([]);
});

test('a deployment without a model has no stack of models, and may call none', () => {
  const { Functions, Models } = synthesised();
  expect(Models).toBeUndefined();
  const actions = [...deployedFunctions(Functions).values()].flatMap(({ statements }) =>
    statements.flatMap(({ Action }) => Action),
  );
  expect(actions.filter((action) => action.startsWith('bedrock:'))).toEqual([]);
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
