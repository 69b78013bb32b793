import {
  InvokeEndpointWithResponseStreamCommand,
  type ResponseStream,
  type SageMakerRuntimeClient,
} from '@aws-sdk/client-sagemaker-runtime';
import { abortFault } from '#core/models/abort-fault.ts';
import {
  type ModelCall,
  ModelError,
  type ModelPart,
  type ModelRequest,
} from '#core/models/language-model.ts';
import type { LanguageModel } from '#core/ports.ts';
import { chatReader } from '../../vendors/openai-compatible/chat-reader.ts';
import { eventLines } from '../../vendors/openai-compatible/event-lines.ts';
import { toBody } from '../../vendors/openai-compatible/to-body.ts';
import { toMessages } from '../../vendors/openai-compatible/to-messages.ts';
import { toUsage } from '../../vendors/openai-compatible/to-usage.ts';
import { sagemakerFault } from './sagemaker-fault.ts';

export interface SagemakerModelOptions {
  readonly client: SageMakerRuntimeClient;
  readonly endpoint: string;
  /** A LoRA adapter, or the base model it rests on. */
  readonly component?: string | undefined;
}

/** What the container is called in faults, and that its stream may end without saying so. */
const container = { title: 'The endpoint', toUsage, saysDone: false };

/**
 * A model on a SageMaker endpoint with the LMI container, which speaks OpenAI's chat completions, as server-sent events or
 * as JSON lines: https://docs.djl.ai/master/docs/serving/serving/docs/lmi/user_guides/chat_input_output_schema.html
 */
export function sagemakerModel(options: SagemakerModelOptions): LanguageModel {
  const { endpoint, component } = options;
  return {
    name: `sagemaker/endpoint/${[endpoint, component].filter((part) => part !== undefined).join('/')}`,
    stream: (request, call) => invoke(options, request, call),
  };
}

async function* invoke(
  { client, endpoint, component }: SagemakerModelOptions,
  request: ModelRequest,
  { signal }: ModelCall,
): AsyncIterableIterator<ModelPart> {
  const command = new InvokeEndpointWithResponseStreamCommand({
    EndpointName: endpoint,
    ...(component !== undefined && { InferenceComponentName: component }),
    ContentType: 'application/json',
    Body: Buffer.from(
      JSON.stringify({ messages: toMessages(request), stream: true, ...toBody('', request) }),
    ),
  });
  const stop = new AbortController();
  const onAbort = (): void => stop.abort();
  let hasBegun = false;
  if (signal.aborted) throw abortFault(signal);
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    const { Body: stream = [] } = await client.send(command, { abortSignal: stop.signal });
    const lines = eventLines(container.title);
    const reader = chatReader(container);
    for await (const event of stream) {
      hasBegun = true;
      for (const data of lines.cut(bytesOf(event))) {
        const part = reader.read(data);
        if (part !== undefined) yield part;
      }
    }
    for (const data of lines.end()) {
      const part = reader.read(data);
      if (part !== undefined) yield part;
    }
    yield* reader.end();
  } catch (cause) {
    throw signal.aborted ? abortFault(signal) : sagemakerFault(cause, hasBegun);
  } finally {
    signal.removeEventListener('abort', onAbort);
    // A stream that is left early would go on.
    stop.abort();
  }
}

function bytesOf({ PayloadPart: part }: ResponseStream): Uint8Array {
  if (part?.Bytes !== undefined) return part.Bytes;
  throw new ModelError('interrupted', `${container.title} sent something that is no part of an answer`);
}
