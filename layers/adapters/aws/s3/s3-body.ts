import * as z from 'zod';
import { ModelError } from '#core/models/language-model.ts';
import type { CallLimits } from '../../vendor-call/call-limits.ts';
import { untilAborted } from '../../vendor-call/until-aborted.ts';
import { vendorError } from '../../vendor-call/vendor-error.ts';

/** S3 streams bodies in Node; the SDK's type allows for browsers too. */
const Body = z.custom<AsyncIterable<Uint8Array> & { destroy(): unknown }>(
  (body) => typeof body === 'object' && body !== null && Symbol.asyncIterator in body && 'destroy' in body,
);

/** Slower than this, bytes a ms, a body only drips. */
const slowest = 100;

/** The bytes of a reply, all of them or an error: a body that breaks off, drips or is longer than told is no document. */
export async function* s3Body(
  stream: unknown,
  size: number,
  { attemptMs }: Pick<CallLimits, 'attemptMs'>,
): AsyncGenerator<Uint8Array> {
  const body = Body.parse(stream);
  const late = AbortSignal.timeout(attemptMs + Math.ceil(size / slowest));
  const chunks = body[Symbol.asyncIterator]();
  let left = size;
  try {
    for (;;) {
      const { done, value } = await untilAborted(chunks.next(), late);
      if (done === true) break;
      left -= value.length;
      if (left < 0) break;
      yield value;
    }
  } catch (cause) {
    throw broken(cause);
  } finally {
    body.destroy();
  }
  if (left !== 0) throw broken(new Error(`${left} of ${size} bytes are missing`));
}

function broken(cause: unknown): Error {
  const fault = new ModelError('interrupted', 'S3’s reply broke off: try again', { cause });
  return vendorError('The store of documents', fault);
}
