import { BedrockRuntimeClient, ConverseStreamCommand } from '@aws-sdk/client-bedrock-runtime';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { LanguageModel } from '#core/ports.ts';
import { sampleCall, sampleRequest } from '../../testing/sample-model-call.ts';
import { toConverse } from './to-converse.ts';

/** One way to read a whole streamed answer. */
export type Contender = (onText: (text: string) => void) => Promise<void>;

const region = 'eu-central-1';

/** The SDK alone, over connections that are kept. */
export function keepAliveSdk(endpoint: string): Contender {
  const requestHandler = new NodeHttpHandler({ httpAgent: { keepAlive: true } });
  return sdk(new BedrockRuntimeClient({ region, endpoint, maxAttempts: 1, requestHandler }));
}

/** The SDK as it comes, over HTTP/2. */
export function defaultSdk(endpoint: string): Contender {
  return sdk(new BedrockRuntimeClient({ region, endpoint }));
}

export function ourModel(model: LanguageModel): Contender {
  return async (onText) => {
    for await (const part of model.stream(sampleRequest, sampleCall())) {
      if (part.type === 'text-delta') onText(part.text);
    }
  };
}

function sdk(client: BedrockRuntimeClient): Contender {
  const input = toConverse('test.model', sampleRequest);
  return async (onText) => {
    const { signal } = new AbortController();
    const { stream = [] } = await client.send(new ConverseStreamCommand(input), { abortSignal: signal });
    for await (const event of stream) {
      const text = event.contentBlockDelta?.delta?.text;
      if (text !== undefined) onText(text);
    }
  };
}
