import { describe, expect, it } from 'vitest';
import { Config } from '#contract/config.ts';
import { modelWorld } from './model-world.ts';
import { chatWire } from './testing/chat-wire.ts';
import { readAll } from './testing/limited-model.ts';

const aws = { AWS_REGION: 'eu-central-1' };
const worldOf = (given: Readonly<Record<string, string>>) => modelWorld(Config.parse(given));

describe('modelWorld', () => {
  it('uses nothing unless it is told to, whatever keys lie about', () => {
    const world = worldOf({ ...aws, OPENAI_API_KEY: 'key' });
    expect(world.configured).toEqual([]);
    expect(world.open('bedrock/eu.amazon.nova-lite-v1:0')).toBeUndefined();
  });

  it.each([
    ['eu.amazon.nova-lite-v1:0', 'bedrock/eu.amazon.nova-lite-v1:0'],
    [
      'arn:aws:bedrock:eu-central-1:123:inference-profile/eu.amazon.nova-lite-v1:0',
      'bedrock/arn:aws:bedrock:eu-central-1:123:inference-profile/eu.amazon.nova-lite-v1:0',
    ],
    ['openai/gpt-4.1-nano', 'openai/gpt-4.1-nano'],
  ])('takes %s for %s', (given, name) => {
    const world = worldOf({ ...aws, AISLE_MODEL: given, OPENAI_API_KEY: 'key' });
    expect(world.configured).toEqual([name]);
    expect(world.open(name)?.name).toBe(name);
  });

  it('prices what is called by the ARN of a profile of ours as the profile’s model', () => {
    const arn = 'arn:aws:bedrock:eu-central-1:123:application-inference-profile/a1';
    const model = 'eu.amazon.nova-lite-v1:0';
    const world = worldOf({
      ...aws,
      AISLE_MODEL: arn,
      AISLE_INFERENCE_PROFILES: `chat/${model}=${arn}`,
    });
    expect(world.open(`bedrock/${arn}`)?.name).toBe(`bedrock/${model}`);
  });

  it('fills the area of the region and the endpoint into the names of plans', () => {
    const nova = 'bedrock/{area}.amazon.nova-micro-v1:0';
    const named = (region: string) => worldOf({ AWS_REGION: region, AISLE_MODEL: 'plans' }).open(nova)?.name;
    expect(['eu-west-1', 'us-east-2', 'ap-south-1'].map(named)).toEqual([
      'bedrock/eu.amazon.nova-micro-v1:0',
      'bedrock/us.amazon.nova-micro-v1:0',
      'bedrock/apac.amazon.nova-micro-v1:0',
    ]);
    const own = 'sagemaker/endpoint/{endpoint}';
    expect(worldOf({ ...aws, AISLE_MODEL: 'plans' }).open(own)).toBeUndefined();
    expect(worldOf({ ...aws, SAGEMAKER_ENDPOINT: 'shop' }).open(own)?.name).toBe('sagemaker/endpoint/shop');
  });

  it('calls a server of the shop’s own, which needs no key', async () => {
    await using wire = await chatWire([{ texts: ['Thirty days.'] }]);
    const world = worldOf({ OPENAI_BASE_URL: `${wire.endpoint}/v1`, OPENAI_MODEL: 'llama3.2' });
    expect(world.configured).toEqual(['vllm/llama3.2']);
    const model = world.open('vllm/llama3.2');
    const { parts } = model === undefined ? { parts: [] } : await readAll(model);
    expect(parts[0]).toEqual({ type: 'text-delta', text: 'Thirty days.' });
    expect(wire.calls[0]?.headers.authorization).toBeUndefined();
  });

  it.each([
    ['http://127.0.0.1:11434/v1', 'ollama/m'],
    ['http://gpu-box:8000/v1', 'vllm/m'],
    ['https://api.openai.com/v1', 'openai/m'],
    ['https://generativelanguage.googleapis.com/v1beta/openai/', 'gemini/m'],
    ['https://gateway.example/v1', 'openai-compatible/m'],
  ])('knows who stands behind %s', (baseUrl, name) => {
    expect(worldOf({ OPENAI_BASE_URL: baseUrl, OPENAI_MODEL: 'm' }).configured).toEqual([name]);
  });

  it.each(['constructor/x', 'bedrock/{constructor}', 'nobody/x', 'ollama/llama3.2', 'perplexity/sonar'])(
    'does not open %s, which nobody set up',
    (name) => {
      expect(worldOf({ ...aws, AISLE_MODEL: 'plans' }).open(name)).toBeUndefined();
    },
  );

  it('says what is missing', () => {
    expect(() => worldOf({ AISLE_MODEL: 'plans' })).toThrow('set AWS_REGION as well');
    expect(() => worldOf({ AISLE_MODEL: 'openai/gpt-4.1-nano' })).toThrow('for example its key');
    expect(() => worldOf({ OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1' })).toThrow(
      'set OPENAI_MODEL as well',
    );
  });
});
