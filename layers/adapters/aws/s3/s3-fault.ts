import type { ModelError, ModelFault } from '#core/models/language-model.ts';
import { type SdkError, sdkFault } from '../sdk-fault.ts';

/** A failure of S3, the SDK or the connection in the vocabulary of all vendors. */
export function s3Fault(cause: unknown): ModelError {
  return sdkFault(cause, faultOf, advices);
}

type S3Fault = Extract<ModelFault, 'throttled' | 'unavailable' | 'denied' | 'rejected'>;

function faultOf({ name, status = 200 }: SdkError): S3Fault {
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
