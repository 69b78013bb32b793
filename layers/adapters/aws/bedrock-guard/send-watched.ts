import type {
  ApplyGuardrailCommand,
  ApplyGuardrailCommandOutput,
  BedrockRuntimeClient,
} from '@aws-sdk/client-bedrock-runtime';
import * as z from 'zod';
import { ModelError } from '#core/models/language-model.ts';
import { bedrockFault } from '../bedrock-model/bedrock-fault.ts';

const RawReply = z.object({ statusCode: z.number() });

/**
 * Applies a guardrail; fails with a `ModelError`: `interrupted` where the head of a good reply had come, since the
 * guardrail has then run and is to be paid.
 */
export async function sendWatched(
  client: BedrockRuntimeClient,
  command: ApplyGuardrailCommand,
  signal: AbortSignal,
): Promise<ApplyGuardrailCommandOutput> {
  const seen = { hasRun: false };
  command.middlewareStack.add(
    (next) => async (request) => {
      const result = await next(request);
      seen.hasRun = RawReply.parse(result.response).statusCode < 300;
      return result;
    },
    { step: 'deserialize', priority: 'low', name: 'watchHead' },
  );
  try {
    return await client.send(command, { abortSignal: signal });
  } catch (cause) {
    if (seen.hasRun && !(cause instanceof ModelError))
      throw new ModelError('interrupted', 'Bedrock’s verdict broke off: try again', { cause });
    throw bedrockFault(cause, false);
  }
}
