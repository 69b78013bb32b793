import { addSource } from '#core/knowledge/add-source.ts';
import { deleteSource } from '#core/knowledge/delete-source.ts';
import { listSources } from '#core/knowledge/list-sources.ts';
import { replaceSource } from '#core/knowledge/replace-source.ts';
import type { Ports } from '#core/ports.ts';
import type { Handlers } from '#runtime/handlers.ts';
import { productHandlers } from './product-handlers.ts';

/** What the shop's knowledge comes from, as merchants keep it. */
export const handlers = (ports: Ports): Handlers<'sources'> => ({
  ...productHandlers(ports),
  'GET /v1/knowledge/sources': ({ caller, query }) => listSources(ports, { tenant: caller.tenant, query }),
  'POST /v1/knowledge/sources': ({ caller, body, deadline }) =>
    addSource(ports, { tenant: caller.tenant, content: body, deadline }),
  'PUT /v1/knowledge/sources/{sourceId}': ({ caller, params, body, deadline }) =>
    replaceSource(ports, { tenant: caller.tenant, ...params, content: body, deadline }),
  'DELETE /v1/knowledge/sources/{sourceId}': ({ caller, params, deadline }) =>
    deleteSource(ports, { tenant: caller.tenant, ...params, deadline }),
});
