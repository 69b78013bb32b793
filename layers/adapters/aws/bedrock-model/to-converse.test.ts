import { describe, expect, it } from 'vitest';
import { sampleRequest } from '../../testing/sample-model-call.ts';
import { toConverse } from './to-converse.ts';

describe('toConverse', () => {
  it('joins messages of one role in a row and leaves blank ones out, as Bedrock demands', () => {
    const { messages } = toConverse('test.model', {
      ...sampleRequest,
      messages: [
        { role: 'user', text: 'Hello' },
        { role: 'assistant', text: ' ' },
        { role: 'user', text: 'Do you ship to Poland?' },
        { role: 'assistant', text: 'Yes.' },
      ],
    });
    expect(messages).toEqual([
      { role: 'user', content: [{ text: 'Hello' }, { text: 'Do you ship to Poland?' }] },
      { role: 'assistant', content: [{ text: 'Yes.' }] },
    ]);
  });

  it.each([
    ['eu.amazon.nova-lite-v1:0', '5m', { type: 'default' }],
    ['eu.amazon.nova-lite-v1:0', '1h', { type: 'default' }],
    ['us.anthropic.claude-sonnet-4-5-20250929-v1:0', '1h', { type: 'default', ttl: '1h' }],
    ['arn:aws:bedrock:eu-west-1:1:inference-profile/eu.amazon.nova-pro-v1:0', '5m', { type: 'default' }],
  ] as const)(
    'ends instructions that stay the same with a cache point: %s, %s',
    (modelId, ttl, cachePoint) => {
      const { system } = toConverse(modelId, { ...sampleRequest, cacheInstructions: ttl });
      expect(system).toEqual([{ text: sampleRequest.instructions }, { cachePoint }]);
    },
  );

  it.each([
    ['mistral.mistral-7b-instruct-v0:2', '5m'],
    ['eu.amazon.nova-lite-v1:0', undefined],
  ] as const)('sends no cache point to a model that refuses it, nor unasked: %s, %s', (modelId, ttl) => {
    const { system } = toConverse(modelId, { ...sampleRequest, cacheInstructions: ttl });
    expect(system).toEqual([{ text: sampleRequest.instructions }]);
  });

  it('asks for a price class that Bedrock has, and gpt-oss for how much to think', () => {
    const request = { ...sampleRequest, serviceTier: 'flex', reasoning: 'minimal' } as const;
    expect(toConverse('openai.gpt-oss-120b-1:0', request)).toMatchObject({
      serviceTier: { type: 'flex' },
      additionalModelRequestFields: { reasoning_effort: 'low' },
    });
    const other = toConverse('amazon.nova-lite-v1:0', { ...request, serviceTier: 'batch' });
    expect(Object.keys(other)).toEqual(['modelId', 'system', 'messages', 'inferenceConfig']);
  });

  it('sends no system text rather than an empty one', () => {
    expect(toConverse('test.model', { ...sampleRequest, instructions: '' })).not.toHaveProperty('system');
  });
});
