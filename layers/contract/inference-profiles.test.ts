import { expect, it } from 'vitest';
import { type InferenceProfile, InferenceProfiles, inferenceProfileText } from './inference-profiles.ts';

const arn = 'arn:aws:bedrock:eu-central-1:111122223333:application-inference-profile/a1b2';
const profiles: readonly InferenceProfile[] = [
  { useCase: 'chat', model: 'eu.amazon.nova-lite-v1:0', arn },
  { useCase: 'description', model: 'eu.amazon.nova-pro-v1:0', arn: `${arn}x` },
];

it('reads what it writes', () => {
  expect(InferenceProfiles.parse(profiles.map(inferenceProfileText).join(','))).toEqual(profiles);
});

it('has none unless told', () => {
  expect(InferenceProfiles.parse(undefined)).toEqual([]);
});

it.each(['chat', 'chat/model', 'chat/model=', `cooking/model=${arn}`, `/model=${arn}`])(
  'refuses %s',
  (text) => {
    expect(InferenceProfiles.safeParse(text).success).toBe(false);
  },
);
