import { end, sendBytes, sendHead, type WireStep } from './wire-step.ts';

/** A whole JSON reply. */
export function jsonReply(
  body: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): readonly WireStep[] {
  return rawReply(Buffer.from(JSON.stringify(body)), status, headers);
}

/** A reply that says it is JSON, whatever it is. */
export function rawReply(
  body: Uint8Array,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): readonly WireStep[] {
  return [sendHead(status, { 'content-type': 'application/json', ...headers }), sendBytes(body), end];
}
