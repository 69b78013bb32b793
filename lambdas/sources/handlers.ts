import type * as z from 'zod';
import type { NewSource, SourceContent, SourceListQuery } from '#contract/sources.ts';
import { addSource } from '#core/knowledge/add-source.ts';
import { deleteSource } from '#core/knowledge/delete-source.ts';
import { listSources } from '#core/knowledge/list-sources.ts';
import { replaceSource } from '#core/knowledge/replace-source.ts';
import type { Caller, Ports } from '#core/ports.ts';

interface Call {
  readonly caller: Caller;
  readonly deadline: AbortSignal;
}

interface CallOfOne extends Call {
  readonly params: { readonly sourceId: string };
}

/** What the shop's knowledge comes from, as merchants keep it. */
export const handlers = (ports: Ports) => ({
  'GET /v1/knowledge/sources': ({
    caller,
    query,
  }: Call & { readonly query: z.infer<typeof SourceListQuery> }) =>
    listSources(ports, { tenant: caller.tenant, query }),
  'POST /v1/knowledge/sources': ({ caller, body, deadline }: Call & { readonly body: NewSource }) =>
    addSource(ports, { tenant: caller.tenant, content: body, deadline }),
  'PUT /v1/knowledge/sources/{sourceId}': ({
    caller,
    params,
    body,
    deadline,
  }: CallOfOne & { readonly body: SourceContent }) =>
    replaceSource(ports, { tenant: caller.tenant, ...params, content: body, deadline }),
  'DELETE /v1/knowledge/sources/{sourceId}': ({ caller, params }: CallOfOne) =>
    deleteSource(ports, { tenant: caller.tenant, ...params }),
});
