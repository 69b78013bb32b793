import type { ModelError, ModelFault } from '#core/models/language-model.ts';
import { type SdkError, sdkFault } from '../sdk-fault.ts';

/** A failure of Athena, the SDK or the connection in the vocabulary of all vendors. */
export function athenaFault(cause: unknown): ModelError {
  return sdkFault(cause, faultOf, advices);
}

type AthenaFault = Extract<ModelFault, 'throttled' | 'unavailable' | 'denied' | 'rejected'>;

const throttles = new Set(['TooManyRequestsException', 'ThrottlingException']);
const denials = new Set([
  'AccessDeniedException',
  'UnrecognizedClientException',
  'ExpiredTokenException',
  'CredentialsProviderError',
]);

function faultOf({ name, status = 200 }: SdkError): AthenaFault {
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
