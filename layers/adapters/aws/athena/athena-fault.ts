import * as z from 'zod';
import { ModelError, type ModelFault } from '#core/models/language-model.ts';
import { retryAfterMs } from '../../vendor-call/retry-after.ts';

const SdkError = z.object({
  name: z.string().catch('Error'),
  $metadata: z.object({ httpStatusCode: z.number().optional() }).catch({}),
  $response: z.object({ headers: z.record(z.string(), z.unknown()) }).catch({ headers: {} }),
});

/** A failure of Athena, the SDK or the connection in the vocabulary of all vendors. */
export function athenaFault(cause: unknown): ModelError {
  if (cause instanceof ModelError) return cause;
  const { name, $metadata, $response } = SdkError.parse(cause);
  const status = $metadata.httpStatusCode;
  const fault = faultOf(name, status);
  return new ModelError(
    fault,
    `${advices[fault]} (${name}${status === undefined ? '' : `, status ${status}`})`,
    { cause, retryAfterMs: retryAfterMs($response.headers['retry-after'], Date.now()) },
  );
}

type AthenaFault = Extract<ModelFault, 'throttled' | 'unavailable' | 'denied' | 'rejected'>;

const throttles = new Set(['TooManyRequestsException', 'ThrottlingException']);
const denials = new Set([
  'AccessDeniedException',
  'UnrecognizedClientException',
  'ExpiredTokenException',
  'CredentialsProviderError',
]);

function faultOf(name: string, status = 200): AthenaFault {
  if (throttles.has(name) || status === 429) return 'throttled';
  if (denials.has(name) || status === 401 || status === 403) return 'denied';
  return name === 'InvalidRequestException' ? 'rejected' : 'unavailable';
}

const advices: Readonly<Record<AthenaFault, string>> = {
  throttled: 'Athena gets more calls than it takes at once: wait',
  unavailable: 'Athena did not answer: try again',
  denied: 'Athena refuses this function: allow it to use the workgroup',
  rejected: 'Athena refuses this query: see its cause',
};
