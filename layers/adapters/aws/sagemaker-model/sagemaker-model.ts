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
import { readChat } from '../../vendors/openai-compatible/read-chat.ts';
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
    const onEvent = (): void => {
      hasBegun = true;
    };
    yield* readChat(container, payloadsOf(stream, onEvent));
  } catch (cause) {
    throw signal.aborted ? abortFault(signal) : sagemakerFault(cause, hasBegun);
  } finally {
    signal.removeEventListener('abort', onAbort);
    // A stream that is left early would go on.
    stop.abort();
  }
}

async function* payloadsOf(
  stream: AsyncIterable<ResponseStream> | Iterable<ResponseStream>,
  onEvent: () => void,
): AsyncGenerator<Uint8Array> {
  for await (const { PayloadPart: part } of stream) {
    onEvent();
    if (part?.Bytes === undefined)
      throw new ModelError('interrupted', `${container.title} sent something that is no part of an answer`);
    yield part.Bytes;
  }
}
