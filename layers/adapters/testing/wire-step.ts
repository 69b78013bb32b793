/** One thing a wire server does while it answers. An answer is a list of them. */
export type WireStep =
  | {
      readonly type: 'send-head';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
    }
  | { readonly type: 'send-half-head' }
  | { readonly type: 'send-bytes'; readonly bytes: () => Uint8Array }
  | { readonly type: 'wait'; readonly ms: number }
  | { readonly type: 'hang' }
  | { readonly type: 'reset' }
  | { readonly type: 'end' };

export const hang: WireStep = { type: 'hang' };
export const reset: WireStep = { type: 'reset' };
export const end: WireStep = { type: 'end' };

export function sendHead(status: number, headers: Readonly<Record<string, string>>): WireStep {
  return { type: 'send-head', status, headers };
}

/** Bytes given as a function are made when they are sent. */
export function sendBytes(bytes: Uint8Array | (() => Uint8Array)): WireStep {
  return { type: 'send-bytes', bytes: typeof bytes === 'function' ? bytes : () => bytes };
}

export function wait(ms: number): WireStep {
  return { type: 'wait', ms };
}
