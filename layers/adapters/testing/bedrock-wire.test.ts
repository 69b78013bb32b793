import {
  BedrockRuntimeClient,
  ConverseCommand,
  ConverseStreamCommand,
} from '@aws-sdk/client-bedrock-runtime';
import { describe, expect, it } from 'vitest';
import { bedrockWire } from './bedrock-wire.ts';

const question = {
  modelId: 'test.model',
  messages: [{ role: 'user' as const, content: [{ text: 'Hello' }] }],
};
const settings = {
  region: 'eu-central-1',
  maxAttempts: 1,
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
};

describe('bedrockWire, asked by the SDK as it comes, over HTTP/2', () => {
  it('streams an answer', async () => {
    await using wire = await bedrockWire({ scenarios: [{ texts: ['Hello ', 'you'] }] });
    const client = new BedrockRuntimeClient({ ...settings, endpoint: wire.endpoint });
    const { stream = [] } = await client.send(new ConverseStreamCommand(question));
    const events = [];
    for await (const event of stream) events.push(Object.keys(event)[0]);
    expect(events).toEqual([
      'messageStart',
      'contentBlockDelta',
      'contentBlockDelta',
      'contentBlockStop',
      'messageStop',
      'metadata',
    ]);
    await expect(wire.calls[0]?.ended).resolves.toBe('answered');
  });

  it('gives a whole answer', async () => {
    await using wire = await bedrockWire({ scenarios: [{ texts: ['Hello ', 'you'] }] });
    const client = new BedrockRuntimeClient({ ...settings, endpoint: wire.endpoint });
    const { output, usage } = await client.send(new ConverseCommand(question));
    expect(output?.message?.content).toEqual([{ text: 'Hello you' }]);
    expect(usage).toMatchObject({ outputTokens: 2 });
  });

  it('gives one scenario after the other and stays with the last', async () => {
    await using wire = await bedrockWire({
      scenarios: ['throttled', 'reset-at-connect', { texts: ['Fine'] }],
    });
    const ask = async (): Promise<unknown> => {
      const client = new BedrockRuntimeClient({ ...settings, endpoint: wire.endpoint });
      return client.send(new ConverseCommand(question)).then(
        ({ stopReason }) => stopReason,
        ({ name }: Error) => name,
      );
    };
    expect([await ask(), await ask(), await ask(), await ask()]).toEqual([
      'ThrottlingException',
      expect.stringMatching(/Error/),
      'end_turn',
      'end_turn',
    ]);
  });
});
