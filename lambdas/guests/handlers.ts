import { startGuestSession } from '#core/accounts/start-guest-session.ts';
import type { Ports } from '#core/ports.ts';
import type { Handlers } from '#runtime/handlers.ts';

/** Shoppers without an account. */
export const handlers = (ports: Ports): Handlers<'guests'> => ({
  'POST /v1/guest-sessions': ({ body }) => startGuestSession(ports, body),
});
