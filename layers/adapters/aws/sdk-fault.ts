import * as z from 'zod';
import { ModelError, type ModelFault } from '#core/models/language-model.ts';
import { retryAfterMs } from '../vendor-call/retry-after.ts';

/** What the errors of Amazon's clients have in common. Those of a connection and of a stream have no status. */
export interface SdkError {
  readonly name: string;
  readonly message: string;
  readonly status: number | undefined;
  /** The head of an event stream had come: whoever answers had begun. */
  readonly isStream: boolean;
}

/**
 * A failure of one of Amazon's services, its client or the connection in the vocabulary of all vendors. The provider's own
 * sentence stays in the cause: it may quote the shopper.
 */
export function sdkFault<Fault extends ModelFault>(
  cause: unknown,
  faultOf: (error: SdkError) => Fault,
  advices: Readonly<Record<Fault, string>>,
): ModelError {
  if (cause instanceof ModelError) return cause;
  const { name, message, OriginalStatusCode: original, $metadata, $response } = thrown(cause);
  const { headers } = $response;
  const status = original ?? $metadata.httpStatusCode;
  const isStream = headers['content-type'] === 'application/vnd.amazon.eventstream';
  const fault = faultOf({ name, message, status, isStream });
  const advice = name === 'CredentialsProviderError' ? missingCredentials : advices[fault];
  return new ModelError(fault, `${advice} (${name}${status === undefined ? '' : `, status ${status}`})`, {
    cause,
    retryAfterMs: retryAfterMs(headers['retry-after'], Date.now()),
  });
}

/** `OriginalStatusCode` is what a container of SageMaker's said; the status is then SageMaker's own. */
const Thrown = z.object({
  name: z.string().catch('Error'),
  message: z.string().catch(''),
  OriginalStatusCode: z.number().optional().catch(undefined),
  $metadata: z.object({ httpStatusCode: z.number().optional() }).catch({}),
  $response: z.object({ headers: z.record(z.string(), z.unknown()) }).catch({ headers: {} }),
});

/** An abort may be for any reason, even one that is no object. */
function thrown(cause: unknown): z.infer<typeof Thrown> {
  return Thrown.safeParse(cause).data ?? Thrown.parse({});
}

const missingCredentials =
  'AWS credentials are missing: set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or for Bedrock alone AWS_BEARER_TOKEN_BEDROCK';
