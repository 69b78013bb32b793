import type { ModelError, ModelFault } from '#core/models/language-model.ts';
import { type SdkError, sdkFault } from '../sdk-fault.ts';

/**
 * A failure of Bedrock, the SDK or the connection in our vocabulary. `hasBegun`: events of an answer had come.
 * From the head of an event stream on it is `interrupted`, since the model ran and is to be paid; before, `unavailable`.
 */
export function bedrockFault(cause: unknown, hasBegun: boolean): ModelError {
  const faultOf = ({ name, status, isStream }: SdkError): BedrockFault =>
    named.get(name) ?? faultOfStatus(status) ?? (hasBegun || isStream ? 'interrupted' : 'unavailable');
  return sdkFault(cause, faultOf, advices);
}

type BedrockFault = Exclude<ModelFault, 'idle' | 'deadline' | 'aborted' | 'asleep'>;

/** Those without a status because they come inside a stream, and those whose status says something else. */
const named: ReadonlyMap<string, BedrockFault> = new Map([
  ['ThrottlingException', 'throttled'],
  ['InternalServerException', 'unavailable'],
  ['ServiceUnavailableException', 'unavailable'],
  ['ModelStreamErrorException', 'interrupted'],
  ['ValidationException', 'rejected'],
  ['ServiceQuotaExceededException', 'denied'],
  ['CredentialsProviderError', 'denied'],
]);

function faultOfStatus(status = 200): BedrockFault | undefined {
  if (status === 429) return 'throttled';
  if (status === 401 || status === 403) return 'denied';
  if (status >= 500 || status === 408 || status === 424) return 'unavailable';
  return status >= 400 ? 'rejected' : undefined;
}

const advices: Readonly<Record<BedrockFault, string>> = {
  throttled: 'Bedrock gets more calls than the account’s quota allows: wait, or raise the quota',
  unavailable: 'Bedrock did not answer: try again',
  interrupted: 'Bedrock’s answer broke off: try again',
  rejected: 'Bedrock refuses this request: check the id of the model and the region',
  denied:
    'Bedrock refuses this account: allow bedrock:InvokeModel and bedrock:InvokeModelWithResponseStream on the model, and the quota it needs',
};
