import { abortFault } from '#core/models/abort-fault.ts';
import {
  type ModelCall,
  ModelError,
  type ModelPart,
  type ModelRequest,
} from '#core/models/language-model.ts';
import type { LanguageModel } from '#core/ports.ts';
import { httpFault } from '../../vendor-call/http-fault.ts';
import { readBody } from '../../vendor-call/read-body.ts';
import { readChat } from './read-chat.ts';
import { toMessages } from './to-messages.ts';
import type { Vendor } from './vendor.ts';

export interface OpenAiModelOptions {
  readonly vendor: Vendor;
  readonly model: string;
  /** Another address than the vendor's own, with the version. */
  readonly baseUrl?: string | undefined;
  /** Undefined for servers that ask for none. */
  readonly apiKey: () => Promise<string | undefined>;
}

const longestRefusal = 64 << 10;

/** A model behind OpenAI's chat completions, streamed. */
export function openaiModel(options: OpenAiModelOptions): LanguageModel {
  const { vendor, model } = options;
  return {
    name: `${vendor.provider}/${model}`,
    ...(vendor.beside && { beside: vendor.beside }),
    stream: (request, call) => complete(options, request, call),
  };
}

async function* complete(
  options: OpenAiModelOptions,
  request: ModelRequest,
  { signal }: ModelCall,
): AsyncIterableIterator<ModelPart> {
  const { vendor } = options;
  const stop = new AbortController();
  const onAbort = (): void => stop.abort();
  if (signal.aborted) throw abortFault(signal);
  signal.addEventListener('abort', onAbort, { once: true });
  let hasBegun = false;
  try {
    const body = await begin(options, request, stop.signal);
    hasBegun = true;
    yield* readChat(vendor, body);
  } catch (cause) {
    throw signal.aborted ? abortFault(signal) : connectionFault(vendor.title, cause, hasBegun);
  } finally {
    signal.removeEventListener('abort', onAbort);
    // A stream that is left early would go on, and be paid for.
    stop.abort();
  }
}

/**
 * The head of the answer. Redirects are refused: they may lead the key anywhere. A page that is no stream of events, such
 * as that of a proxy, is no answer.
 */
async function begin(
  { vendor, model, baseUrl = vendor.baseUrl, apiKey }: OpenAiModelOptions,
  request: ModelRequest,
  signal: AbortSignal,
): Promise<AsyncIterable<Uint8Array>> {
  const key = await apiKey();
  const messages = toMessages(request);
  const response = await fetch(`${baseUrl.replace(/\/+$/u, '')}/chat/completions`, {
    method: 'POST',
    redirect: 'error',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({ model, messages, stream: true, ...vendor.toBody(model, request) }),
    signal,
  });
  const { status, headers, body } = response;
  if (body === null) throw new ModelError('unavailable', `${vendor.title} sent nothing`);
  if (!response.ok) {
    const said = await readBody(vendor.title, body, longestRefusal).catch(() => Buffer.alloc(0));
    throw httpFault(vendor.title, status, headers, Buffer.from(said).toString());
  }
  if (headers.get('content-type')?.includes('text/event-stream') === true) return body;
  throw new ModelError('unavailable', `${vendor.title} sent no stream of events: check its address`);
}

function connectionFault(title: string, cause: unknown, hasBegun: boolean): ModelError {
  if (cause instanceof ModelError) return cause;
  return hasBegun
    ? new ModelError('interrupted', `The answer of ${title} broke off: try again`, { cause })
    : new ModelError('unavailable', `${title} cannot be reached: check its address and the network`, {
        cause,
      });
}
