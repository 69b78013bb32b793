import type { ProblemCode } from '#contract/problem.ts';

/** A field of a request that is wrong. */
export interface Issue {
  readonly path: string;
  readonly message: string;
}

interface ShopErrorOptions extends ErrorOptions {
  readonly issues?: readonly Issue[];
  readonly retryAfterSeconds?: number;
  /** What is there now, where a change was made for something else. */
  readonly etag?: string;
}

/** An expected outcome that ends a request: a code of the closed list, and a sentence that says what to do. */
export class ShopError extends Error {
  override readonly name = 'ShopError';
  readonly code: ProblemCode;
  readonly issues: readonly Issue[];
  readonly retryAfterSeconds: number | undefined;
  readonly etag: string | undefined;

  constructor(code: ProblemCode, detail: string, options: ShopErrorOptions = {}) {
    super(detail, options);
    this.code = code;
    this.issues = options.issues ?? [];
    this.retryAfterSeconds = options.retryAfterSeconds;
    this.etag = options.etag;
  }
}

/** A field of a request that cannot be, and what to send instead. */
export function invalidField(path: string, message: string): ShopError {
  return new ShopError('invalid-request', message, { issues: [{ path, message }] });
}
