import * as z from 'zod';
import { ModelError, type ModelFault } from '#core/models/language-model.ts';
import { retryAfterMs } from '../../vendor-call/retry-after.ts';

/** What the SDK's errors have in common. Those of a connection and of a stream have no status. */
const SdkError = z.object({
  name: z.string().catch('Error'),
  $metadata: z.object({ httpStatusCode: z.number().optional() }).catch({}),
  $response: z.object({ headers: z.record(z.string(), z.unknown()) }).catch({ headers: {} }),
});

/**
 * A failure of Bedrock, the SDK or the connection in our vocabulary. `hasBegun`: events of an answer had come.
 * From the head of an event stream on it is `interrupted`, since the model ran and is to be paid; before, `unavailable`.
 * The provider's own sentence stays in the cause: it may quote the shopper.
 */
export function bedrockFault(cause: unknown, hasBegun: boolean): ModelError {
  if (cause instanceof ModelError) return cause;
  const { name, $metadata, $response } = SdkError.parse(cause);
  const status = $metadata.httpStatusCode;
  const isStream = hasBegun || $response.headers['content-type'] === 'application/vnd.amazon.eventstream';
  const fault = named.get(name) ?? faultOf(status) ?? (isStream ? 'interrupted' : 'unavailable');
  const advice = name === 'CredentialsProviderError' ? missingCredentials : advices[fault];
  return new ModelError(fault, `${advice} (${name}${status === undefined ? '' : `, status ${status}`})`, {
    cause,
    retryAfterMs: retryAfterMs($response.headers['retry-after'], Date.now()),
  });
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

function faultOf(status = 200): BedrockFault | undefined {
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

const missingCredentials =
  'AWS credentials are missing: set AWS_PROFILE, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_BEARER_TOKEN_BEDROCK';
