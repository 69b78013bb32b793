import * as z from 'zod';

/** The closed list of error codes. */
export const ProblemCode = z.enum([
  'malformed-request',
  'invalid-request',
  'unauthenticated',
  'forbidden',
  'not-found',
  'method-not-allowed',
  'conflict',
  'precondition-failed',
  'precondition-required',
  'body-too-large',
  'unsupported-media-type',
  'idempotency-mismatch',
  'too-many-requests',
  'internal-error',
  'interrupted',
  'upstream-failed',
  'unavailable',
  'deadline-exceeded',
]);
export type ProblemCode = z.infer<typeof ProblemCode>;

/** The status and title of each error code: the one table of errors. */
export const problems: Readonly<Record<ProblemCode, { readonly status: number; readonly title: string }>> = {
  'malformed-request': { status: 400, title: 'The request cannot be read' },
  'invalid-request': { status: 400, title: 'The request has invalid fields' },
  unauthenticated: { status: 401, title: 'Sign in or ask for a guest session' },
  forbidden: { status: 403, title: 'This is not yours to do' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'method-not-allowed': { status: 405, title: 'This method is not offered here' },
  conflict: { status: 409, title: 'Something else is going on' },
  'precondition-failed': { status: 412, title: 'It is no longer what you have read' },
  'precondition-required': { status: 428, title: 'Say what you have read' },
  'body-too-large': { status: 413, title: 'The request is too large' },
  'unsupported-media-type': { status: 415, title: 'This content type is not understood' },
  'idempotency-mismatch': { status: 422, title: 'This idempotency key belongs to another request' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'internal-error': { status: 500, title: 'Something went wrong on our side' },
  interrupted: { status: 502, title: 'The answer broke off' },
  'upstream-failed': { status: 502, title: 'A service behind Aisle failed' },
  unavailable: { status: 503, title: 'Aisle cannot answer right now' },
  'deadline-exceeded': { status: 504, title: 'The answer took too long' },
};

/** Problem details (RFC 9457), the body of every error reply. */
export const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: ProblemCode,
  detail: z.string().describe('What happened and what to do'),
  requestId: z.string(),
  issues: z
    .array(z.strictObject({ path: z.string(), message: z.string() }))
    .optional()
    .describe('What is wrong with which field'),
});
export type Problem = z.infer<typeof Problem>;
