import { searchKnowledge } from '#core/knowledge/search-knowledge.ts';
import type { Ports } from '#core/ports.ts';
import type { Handlers } from '#runtime/handlers.ts';

/** Looking into the shop's knowledge. */
export const handlers = (ports: Ports): Handlers<'knowledge'> => ({
  'GET /v1/knowledge/search': ({ caller, query, deadline }) =>
    searchKnowledge(ports, { tenant: caller.tenant, query, deadline }),
});
