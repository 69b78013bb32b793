import { type BedrockRuntimeClient, InvokeModelCommand } from '@aws-sdk/client-bedrock-runtime';
import * as z from 'zod';
import { ModelError } from '#core/models/language-model.ts';
import { parseReply } from '../../vendor-call/parse-reply.ts';
import { bedrockFault } from '../bedrock-model/bedrock-fault.ts';

export interface Invocation<T> {
  readonly modelId: string;
  readonly body: object;
  readonly reply: z.ZodType<T>;
}

/** A model's reply and the tokens that Bedrock counted, where it tells. */
export interface Invoked<T> {
  readonly reply: T;
  readonly inputTokens: number | undefined;
}

/** Calls a model that answers at once; fails with a `ModelError`. */
export async function invokeModel<T>(
  client: BedrockRuntimeClient,
  { modelId, body, reply }: Invocation<T>,
  signal: AbortSignal,
): Promise<Invoked<T>> {
  const json = 'application/json';
  const command = new InvokeModelCommand({
    modelId,
    contentType: json,
    accept: json,
    body: JSON.stringify(body),
  });
  const head: { inputTokens?: number | undefined; hasCome: boolean } = { hasCome: false };
  // The SDK keeps the headers from its caller, and Cohere's models tell their tokens nowhere else.
  command.middlewareStack.add(
    (next) => async (request) => {
      const result = await next(request);
      const { statusCode, headers } = RawReply.parse(result.response);
      head.hasCome = statusCode < 300;
      head.inputTokens = headers['x-amzn-bedrock-input-token-count'];
      return result;
    },
    { step: 'deserialize', priority: 'low', name: 'keepHead' },
  );
  const bytes = await client.send(command, { abortSignal: signal }).then(
    ({ body: whole }) => whole,
    (cause: unknown) => {
      throw head.hasCome ? brokenOff(cause) : bedrockFault(cause, false);
    },
  );
  return { reply: parseReply('Bedrock', bytes, reply), inputTokens: head.inputTokens };
}

const RawReply = z.object({
  statusCode: z.number(),
  headers: z.object({
    'x-amzn-bedrock-input-token-count': z.coerce.number().int().min(0).optional().catch(undefined),
  }),
});

/** The model has run, and is to be paid. */
function brokenOff(cause: unknown): ModelError {
  return cause instanceof ModelError
    ? cause
    : new ModelError('interrupted', 'Bedrock’s reply broke off: try again', { cause });
}
