import type { Failure } from './failure.ts';

/** How a call ended: failures are values, so no page forgets to show them. */
export type Outcome<Reply> =
  | { readonly ok: true; readonly reply: Reply }
  | { readonly ok: false; readonly failure: Failure };
