import { ModelError, type ModelFault } from '#core/models/language-model.ts';
import { retryAfterMs } from './retry-after.ts';

/** A vendor's refusal over HTTP in our vocabulary. What it says stays in the cause: it may quote the shopper. */
export function httpFault(vendor: string, status: number, headers: Headers, body: string): ModelError {
  return new ModelError(faultOf(status), `${vendor} ${adviceOf(status)} (status ${status})`, {
    cause: new Error(body.slice(0, longestQuote)),
    retryAfterMs: retryAfterMs(headers.get('retry-after') ?? undefined, Date.now()),
  });
}

const longestQuote = 500;

function faultOf(status: number): ModelFault {
  if (status === 429) return 'throttled';
  if (status === 401 || status === 402 || status === 403) return 'denied';
  return status >= 500 || status === 408 || status === 425 ? 'unavailable' : 'rejected';
}

function adviceOf(status: number): string {
  if (status === 429) return 'gets more calls than its limits allow: wait, or ask it for a higher limit';
  if (status === 402) return 'wants to be paid: look into its billing page';
  if (status === 401 || status === 403) return 'refuses the key: set another one';
  if (status === 404) return 'does not know the address or the model: check both';
  return faultOf(status) === 'unavailable' ? 'does not work right now: try again' : 'refuses the request';
}
