import { eraseShopper } from '#core/accounts/erase.ts';
import { recordEvents } from '#core/recommendations/record-events.ts';
import type { Ports } from '#core/ports.ts';
import type { Handlers } from '#runtime/handlers.ts';

/** What shoppers do. */
export const handlers = (ports: Ports): Handlers<'events'> => ({
  'POST /v1/events': ({ caller, body }) => recordEvents(ports, { caller, request: body }),
  'DELETE /v1/events': ({ caller }) => eraseShopper(ports, caller.tenant, caller.id),
});
