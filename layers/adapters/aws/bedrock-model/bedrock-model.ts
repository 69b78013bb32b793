import { type BedrockRuntimeClient, ConverseStreamCommand } from '@aws-sdk/client-bedrock-runtime';
import type { InferenceProfile } from '#contract/inference-profiles.ts';
import { abortFault } from '#core/models/abort-fault.ts';
import type { ModelCall, ModelPart, ModelRequest } from '#core/models/language-model.ts';
import type { LanguageModel } from '#core/ports.ts';
import { bedrockFault } from './bedrock-fault.ts';
import { fromConverseStream } from './from-converse-stream.ts';
import { toConverse } from './to-converse.ts';

export interface BedrockModelOptions {
  readonly client: BedrockRuntimeClient;
  /** A model or an inference profile: what it is priced by. */
  readonly modelId: string;
  /** By what address it is called for a use case, where that is another. */
  readonly profiles?: readonly InferenceProfile[];
}

/** A model on Amazon Bedrock, through ConverseStream. */
export function bedrockModel(options: BedrockModelOptions): LanguageModel {
  return {
    name: `bedrock/${options.modelId}`,
    stream: (request, call) => converse(options, request, call),
  };
}

async function* converse(
  { client, modelId, profiles = [] }: BedrockModelOptions,
  request: ModelRequest,
  call: ModelCall,
): AsyncIterableIterator<ModelPart> {
  const profile = profiles.find(({ model, useCase }) => model === modelId && useCase === call.useCase);
  const input = { ...toConverse(modelId, request), modelId: profile?.arn ?? modelId };
  const command = new ConverseStreamCommand(input);
  const stop = new AbortController();
  const onAbort = (): void => stop.abort();
  let hasBegun = false;
  let isOver = false;
  if (call.signal.aborted) throw abortFault(call.signal);
  call.signal.addEventListener('abort', onAbort, { once: true });
  try {
    const { stream = [] } = await client.send(command, { abortSignal: stop.signal });
    const reader = fromConverseStream();
    for await (const event of stream) {
      hasBegun = true;
      const part = reader.read(event);
      if (part) yield part;
    }
    isOver = true;
    yield reader.end();
  } catch (cause) {
    throw call.signal.aborted ? abortFault(call.signal) : bedrockFault(cause, hasBegun);
  } finally {
    call.signal.removeEventListener('abort', onAbort);
    // The SDK leaves the connection open when its stream is left early: Bedrock would go on and be paid for it.
    if (!isOver) stop.abort();
  }
}
