import { type Problem, type ProblemCode, problems } from '#contract/problem.ts';
import { ShopError } from '#core/errors.ts';

/** An expected error as it is, a passed deadline as one; anything else as a neutral sentence, since its message is not for shoppers. */
export function shopErrorOf(error: unknown): ShopError {
  if (error instanceof ShopError) return error;
  if (isTimeout(error)) return outOfTime({ cause: error });
  return new ShopError(
    'internal-error',
    'Something went wrong on our side: try again, and quote the request id',
    { cause: error },
  );
}

/** The error of a request whose time is up. */
export function outOfTime(options?: ErrorOptions): ShopError {
  return new ShopError('deadline-exceeded', 'This took too long: try again in a moment', {
    ...options,
    retryAfterSeconds: 1,
  });
}

/** Problem details (RFC 9457) of an error. */
export function problemOf(error: ShopError, requestId: string): Problem {
  const { status, title } = problems[error.code];
  return {
    type: typeOf(error.code),
    title,
    status,
    code: error.code,
    detail: error.message,
    requestId,
    ...(error.issues.length > 0 && { issues: [...error.issues] }),
  };
}

/** Whether an error is what `AbortSignal.timeout` leaves behind. */
function isTimeout(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'TimeoutError';
}

function typeOf(code: ProblemCode): string {
  return `urn:aisle:problem:${code}`;
}
