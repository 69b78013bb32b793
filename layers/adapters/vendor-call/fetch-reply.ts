import { ModelError } from '#core/models/language-model.ts';
import { httpFault } from './http-fault.ts';
import { readBody } from './read-body.ts';

/** A vendor reached by plain HTTP. */
export interface HttpVendor {
  /** As it is called in faults: "Pinecone". */
  readonly vendor: string;
  /** The longest reply that is read. */
  readonly maxBytes: number;
}

/** A whole reply that is no refusal. */
export interface HttpReply {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * One request and its whole reply; fails with a `ModelError`. Redirects are refused: `fetch` would show the key, in a
 * header of the vendor's own, to wherever they lead (it hides `Authorization` only).
 */
export async function fetchReply(
  { vendor, maxBytes }: HttpVendor,
  url: Parameters<typeof fetch>[0],
  init: RequestInit,
): Promise<HttpReply> {
  const response = await fetch(url, { ...init, redirect: 'error' }).catch((cause: unknown) => {
    throw new ModelError('unavailable', `${vendor} cannot be reached: check its address and the network`, {
      cause,
    });
  });
  const bytes = await wholeBody(vendor, response, maxBytes);
  if (response.ok) return { status: response.status, headers: response.headers, bytes };
  throw httpFault(vendor, response.status, response.headers, Buffer.from(bytes).toString());
}

async function wholeBody(
  vendor: string,
  { body }: Response,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  if (body === null) return new Uint8Array();
  try {
    return new Uint8Array(await readBody(vendor, body, maxBytes));
  } catch (cause) {
    if (cause instanceof ModelError) throw cause;
    throw new ModelError('interrupted', `The reply of ${vendor} broke off`, { cause });
  }
}
