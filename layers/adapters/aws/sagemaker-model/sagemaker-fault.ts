import * as z from 'zod';
import { ModelError, type ModelFault } from '#core/models/language-model.ts';
import { retryAfterMs } from '../../vendor-call/retry-after.ts';

const SdkError = z.object({
  name: z.string().catch('Error'),
  message: z.string().catch(''),
  OriginalStatusCode: z.number().optional().catch(undefined),
  $metadata: z.object({ httpStatusCode: z.number().optional() }).catch({}),
  $response: z.object({ headers: z.record(z.string(), z.unknown()) }).catch({ headers: {} }),
});

/**
 * A failure of SageMaker, its container or the connection in our vocabulary; what was said stays in the cause. An endpoint
 * scaled to zero refuses calls as invalid or not ready while it wakes, which takes minutes: it is `asleep`.
 */
export function sagemakerFault(cause: unknown, hasBegun: boolean): ModelError {
  if (cause instanceof ModelError) return cause;
  const { name, message, OriginalStatusCode: original, $metadata, $response } = SdkError.parse(cause);
  const status = original ?? $metadata.httpStatusCode;
  const fault = isAsleep(name, message)
    ? 'asleep'
    : (named.get(name) ?? faultOf(status, hasBegun || isStream($response.headers)));
  const details = [name, status === undefined ? '' : `status ${status}`].filter((word) => word !== '');
  return new ModelError(fault, `${advices[fault]} (${details.join(', ')})`, {
    cause,
    retryAfterMs: retryAfterMs($response.headers['retry-after'], Date.now()),
  });
}

/** The head of an answer had come: the model ran. */
function isStream(headers: Readonly<Record<string, unknown>>): boolean {
  return headers['content-type'] === 'application/vnd.amazon.eventstream';
}

function isAsleep(name: string, message: string): boolean {
  return (
    name === 'ModelNotReadyException' ||
    (name === 'ValidationError' && /no capacity|not in ?service|scaling/iu.test(message))
  );
}

type SagemakerFault = Exclude<ModelFault, 'idle' | 'deadline' | 'aborted'>;

/** Those without a status because they come inside a stream, and those whose status says something else. */
const named: ReadonlyMap<string, SagemakerFault> = new Map([
  ['ThrottlingException', 'throttled'],
  ['ServiceUnavailable', 'unavailable'],
  ['InternalFailure', 'unavailable'],
  ['InternalDependencyException', 'unavailable'],
  ['InternalStreamFailure', 'interrupted'],
  ['ModelStreamError', 'interrupted'],
  ['CredentialsProviderError', 'denied'],
]);

function faultOf(status = 200, hasBegun: boolean): SagemakerFault {
  if (status === 429) return 'throttled';
  if (status === 401 || status === 403) return 'denied';
  if (status >= 500 || status === 408) return 'unavailable';
  if (status >= 400) return 'rejected';
  return hasBegun ? 'interrupted' : 'unavailable';
}

const advices: Readonly<Record<SagemakerFault, string>> = {
  throttled: 'The endpoint gets more calls than it can take: add instances',
  unavailable: 'The endpoint did not answer: try again',
  interrupted: 'The endpoint’s answer broke off: try again',
  rejected: 'The endpoint refuses this request: check its name, the inference component and the container',
  denied: 'SageMaker refuses this account: allow sagemaker:InvokeEndpoint on the endpoint',
  asleep: 'Nothing runs behind the endpoint: it is being woken, which takes minutes',
};
