import type { Pinecone } from '@pinecone-database/pinecone';
import type * as z from 'zod';
import { ModelError } from '#core/models/language-model.ts';
import { lazy } from '../../lazy.ts';
import { fetchReply } from '../../vendor-call/fetch-reply.ts';
import { parseReply } from '../../vendor-call/parse-reply.ts';

export interface PineconeAccess {
  readonly apiKey: string;
  /** Another address than Pinecone's for what is not in an index: making indexes, reranking. */
  readonly controllerHostUrl?: string | undefined;
}

/** Makes one call of Pinecone's own client and gives the reply by its schema; fails with a `ModelError`. */
export type PineconeClient = <T>(
  reply: z.ZodType<T>,
  signal: AbortSignal,
  call: (client: Pinecone) => Promise<unknown>,
) => Promise<T>;

/** Pinecone allows replies of 4 MB. */
const pinecone = { vendor: 'Pinecone', maxBytes: 5 << 20 };

/** Half a second of loading and half a megabyte: only who uses it waits for it. */
const load = lazy(() => import('@pinecone-database/pinecone'));

/**
 * Pinecone's client, made to do as it is told: it has no way to call a request off, repeats after a 5xx at its own
 * pace, loses the status and `Retry-After` of a failure, and takes a reply without matches for an empty one. So each
 * call gets a client of its own (40 µs) whose `fetch` is ours.
 */
export function pineconeClient({ apiKey, controllerHostUrl }: PineconeAccess): PineconeClient {
  return async (schema, signal, call) => {
    const { Pinecone: Client } = await load();
    const replies: z.infer<typeof schema>[] = [];
    const client = new Client({
      apiKey,
      maxRetries: 0,
      ...(controllerHostUrl === undefined ? {} : { controllerHostUrl }),
      async fetchApi(url, init) {
        const { status, headers, bytes } = await fetchReply(pinecone, url, { ...init, signal });
        replies.push(parseReply(pinecone.vendor, bytes, schema));
        return new Response(bytes, { status, headers });
      },
    });
    await call(client).catch((cause: unknown) => {
      throw cause instanceof Error && cause.cause instanceof ModelError ? cause.cause : cause;
    });
    const [reply] = replies;
    if (reply === undefined)
      throw new Error('Pinecone’s client answered without asking: is it another version?');
    return reply;
  };
}
