import { checkHealth } from '#core/accounts/check-health.ts';
import { showSignIn } from '#core/accounts/show-sign-in.ts';
import type { Ports } from '#core/ports.ts';
import type { Handlers } from '#runtime/handlers.ts';
import { openApi } from '#runtime/open-api.ts';

/** What Aisle says of itself. */
export const handlers = (ports: Ports): Handlers<'system'> => ({
  'GET /v1/health': () => checkHealth(ports),
  'GET /v1/sign-in': () => showSignIn(ports),
  'GET /v1/openapi.json': async () => openApi(),
});
