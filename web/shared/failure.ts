import type { ProblemCode } from '#contract/problem.ts';

/** `unreachable`: no reply came at all, or a stream ended before its last event. */
export type FailureCode = ProblemCode | 'unreachable';

/** Why a call brought no reply. A page words it by `code`: the server's own sentence is English. */
export interface Failure {
  readonly code: FailureCode;
  readonly retryAfterSeconds: number;
  /** What is wrong with what, in the server's words, which are English. */
  readonly issues?: unknown;
}

/** What a shopper can do about a failure; a page has a sentence for each. */
export type Advice = 'try-again' | 'wait' | 'check-connection' | 'edit' | 'start-over' | 'reload';

/** The advice for each code. */
export const adviceFor: Readonly<Record<FailureCode, Advice>> = {
  'malformed-request': 'reload',
  'invalid-request': 'edit',
  unauthenticated: 'try-again',
  forbidden: 'start-over',
  'not-found': 'start-over',
  'method-not-allowed': 'reload',
  conflict: 'wait',
  'precondition-failed': 'reload',
  'precondition-required': 'reload',
  'body-too-large': 'edit',
  'unsupported-media-type': 'reload',
  'idempotency-mismatch': 'try-again',
  'too-many-requests': 'wait',
  'internal-error': 'try-again',
  interrupted: 'try-again',
  'upstream-failed': 'try-again',
  unavailable: 'wait',
  'deadline-exceeded': 'try-again',
  unreachable: 'check-connection',
};

/** The failure of a call that no server answered. */
export const unreachable: Failure = { code: 'unreachable', retryAfterSeconds: 0 };

/** Reads an error reply: problem details where there are some, else what the status alone tells. */
export async function readFailure(response: Response): Promise<Failure> {
  const problem: unknown = await response.json().catch(() => undefined);
  const retryAfterSeconds = secondsOf(response.headers.get('retry-after') ?? '0');
  return { ...failureOf(problem, response.status), retryAfterSeconds };
}

/** Makes a failure of problem details, which may come from a gateway that knows nothing of our codes. */
export function failureOf(problem: unknown, status: number): Failure {
  const fields: { readonly code?: unknown; readonly issues?: unknown } =
    typeof problem === 'object' && problem !== null ? problem : {};
  const code = isFailureCode(fields.code) ? fields.code : codeOfStatus(status);
  return { code, retryAfterSeconds: 0, ...(fields.issues !== undefined && { issues: fields.issues }) };
}

function isFailureCode(value: unknown): value is FailureCode {
  return typeof value === 'string' && Object.hasOwn(adviceFor, value);
}

function codeOfStatus(status: number): FailureCode {
  if (status === 401) return 'unauthenticated';
  if (status === 404) return 'not-found';
  if (status === 429) return 'too-many-requests';
  return status < 500 ? 'invalid-request' : 'unavailable';
}

/** `Retry-After` is a number of seconds or a date; an hour is the longest wait a page asks for. */
function secondsOf(header: string): number {
  const seconds = /^\d+$/.test(header) ? Number(header) : Math.ceil((Date.parse(header) - Date.now()) / 1000);
  return Math.min(Math.max(seconds || 0, 0), 3600);
}
