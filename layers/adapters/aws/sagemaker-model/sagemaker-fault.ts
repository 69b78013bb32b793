import type { ModelError, ModelFault } from '#core/models/language-model.ts';
import { type SdkError, sdkFault } from '../sdk-fault.ts';

/**
 * A failure of SageMaker, its container or the connection in our vocabulary. An endpoint scaled to zero refuses calls as
 * invalid or not ready while it wakes, which takes minutes: it is `asleep`.
 */
export function sagemakerFault(cause: unknown, hasBegun: boolean): ModelError {
  const faultOf = (error: SdkError): SagemakerFault =>
    isAsleep(error)
      ? 'asleep'
      : (named.get(error.name) ?? faultOfStatus(error.status, hasBegun || error.isStream));
  return sdkFault(cause, faultOf, advices);
}

function isAsleep({ name, message }: SdkError): boolean {
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

function faultOfStatus(status = 200, hasBegun: boolean): SagemakerFault {
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
