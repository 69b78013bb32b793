import { createHash } from 'node:crypto';
import { ShopError } from '#core/errors.ts';
import type { Caller, ReplyClaim } from '#core/ports.ts';
import { headerOf, type ProxyEvent } from './proxy-event.ts';

/**
 * The caller's key, in a space of its own per caller and route, and a fingerprint of the request it stands for.
 * Without a caller there is none: whoever sent the same key would get somebody else's reply.
 */
export function idempotencyOf(
  event: ProxyEvent,
  route: string,
  caller: Caller | undefined,
): Omit<ReplyClaim, 'leaseUntil'> | undefined {
  const sent = event.httpMethod === 'POST' ? headerOf(event, 'idempotency-key') : undefined;
  if (sent === undefined || caller === undefined) return undefined;
  if (!/^[\x21-\x7e]{8,128}$/u.test(sent)) {
    throw new ShopError(
      'invalid-request',
      'Idempotency-Key: send 8 to 128 visible ASCII characters, such as a UUID',
    );
  }
  return {
    tenant: caller.tenant,
    key: digest([caller.id, route, sent]),
    fingerprint: digest([event.pathParameters ?? {}, event.body ?? '']),
  };
}

function digest(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
