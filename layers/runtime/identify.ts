import type { Access } from '#contract/access.ts';
import { mayCall } from '#core/accounts/may-call.ts';
import { ShopError } from '#core/errors.ts';
import type { Caller } from '#core/ports.ts';
import type { ProxyEvent } from './proxy-event.ts';

/** The caller the authorizer has verified, held against the route's access rule once more. */
export function identify(event: ProxyEvent, access: Access): Caller | undefined {
  if (access === 'public') return undefined;
  const context = event.requestContext.authorizer;
  if (context === undefined) {
    throw new ShopError(
      'unauthenticated',
      'Send a token: POST /v1/guest-sessions gives one to a shopper; staff sign in',
    );
  }
  if (!mayCall(access, context.roles)) {
    throw new ShopError('forbidden', `This needs the role ${access}: sign in with an account that has it`);
  }
  return { tenant: context.tenant, id: context.callerId, roles: context.roles };
}
