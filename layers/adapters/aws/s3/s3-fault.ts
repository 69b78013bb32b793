import * as z from 'zod';
import { ModelError, type ModelFault } from '#core/models/language-model.ts';
import { retryAfterMs } from '../../vendor-call/retry-after.ts';

const SdkError = z.object({
  name: z.string().catch('Error'),
  $metadata: z.object({ httpStatusCode: z.number().optional() }).catch({}),
  $response: z.object({ headers: z.record(z.string(), z.unknown()) }).catch({ headers: {} }),
});

/** A failure of S3, the SDK or the connection in the vocabulary of all vendors. */
export function s3Fault(cause: unknown): ModelError {
  if (cause instanceof ModelError) return cause;
  const { name, $metadata, $response } = SdkError.parse(cause);
  const status = $metadata.httpStatusCode;
  const fault = faultOf(name, status);
  return new ModelError(
    fault,
    `${advices[fault]} (${name}${status === undefined ? '' : `, status ${status}`})`,
    {
      cause,
      retryAfterMs: retryAfterMs($response.headers['retry-after'], Date.now()),
    },
  );
}

type S3Fault = Extract<ModelFault, 'throttled' | 'unavailable' | 'denied' | 'rejected'>;

function faultOf(name: string, status = 200): S3Fault {
  if (name === 'SlowDown' || status === 429) return 'throttled';
  if (name === 'CredentialsProviderError' || status === 401 || status === 403) return 'denied';
  return status >= 400 && status < 500 && status !== 408 && status !== 409 ? 'rejected' : 'unavailable';
}

const advices: Readonly<Record<S3Fault, string>> = {
  throttled: 'S3 gets more calls than it takes at once: wait',
  unavailable: 'S3 did not answer: try again',
  denied: 'S3 refuses this account: allow it to use the bucket',
  rejected: 'S3 refuses this request: check the name of the bucket',
};
