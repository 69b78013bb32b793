import { DescriptionEvent } from '#contract/descriptions.ts';
import { diffDescriptions } from '#core/descriptions/keeping/diff-descriptions.ts';
import { editDescription } from '#core/descriptions/keeping/edit-description.ts';
import { exportDrafts } from '#core/descriptions/sheet/export-drafts.ts';
import { importDrafts } from '#core/descriptions/sheet/import-drafts.ts';
import { listDescriptions } from '#core/descriptions/keeping/list-descriptions.ts';
import { listDrafts } from '#core/descriptions/keeping/list-drafts.ts';
import { publishDescription } from '#core/descriptions/keeping/publish-description.ts';
import { rejectDescription } from '#core/descriptions/keeping/reject-description.ts';
import { showDescription } from '#core/descriptions/keeping/show-description.ts';
import { writeDescription } from '#core/descriptions/writing/write-description.ts';
import type { Ports } from '#core/ports.ts';
import type { Handlers } from '#runtime/handlers.ts';
import { streamOnce } from '#runtime/stream-once.ts';
import { voiceHandlers } from './voice-handlers.ts';
import { jobHandlers } from './job-handlers.ts';

/** What is written of products, as merchants review it. */
export const handlers = (ports: Ports): Handlers<'descriptions'> => ({
  ...voiceHandlers(ports),
  'GET /v1/products/{productId}/descriptions': ({ caller: { tenant }, params, query }) =>
    listDescriptions(ports, { tenant, ...params, query }),
  'POST /v1/products/{productId}/descriptions': ({ params, body, idempotency, ...command }) =>
    streamOnce(
      ports,
      idempotency && { tenant: command.caller.tenant, ...idempotency },
      DescriptionEvent,
      () => writeDescription(ports, { ...command, ...params, request: body }),
    ),
  'GET /v1/products/{productId}/descriptions/diff': ({ caller: { tenant }, params, query }) =>
    diffDescriptions(ports, { tenant, ...params, query }),
  'GET /v1/products/{productId}/descriptions/{version}': ({ caller: { tenant }, params }) =>
    showDescription(ports, { tenant, ...params }),
  'PATCH /v1/products/{productId}/descriptions/{version}': ({ caller, params, body, ifMatch }) =>
    editDescription(ports, { tenant: caller.tenant, by: caller.id, ...params, ifMatch, edit: body }),
  'POST /v1/products/{productId}/descriptions/{version}/publish': ({
    caller,
    params,
    body,
    ifMatch,
    deadline: signal,
  }) =>
    publishDescription(ports, { tenant: caller.tenant, by: caller.id, ...params, ...body, ifMatch, signal }),
  'POST /v1/products/{productId}/descriptions/{version}/reject': ({ caller, params, body, ifMatch }) =>
    rejectDescription(ports, { tenant: caller.tenant, by: caller.id, ...params, ...body, ifMatch }),
  ...jobHandlers(ports),
  'GET /v1/description-drafts/sheet': ({ caller: { tenant }, query }) =>
    exportDrafts(ports, { tenant, query }),
  'POST /v1/description-drafts/sheet': ({ caller, body, deadline: signal }) =>
    importDrafts(ports, { tenant: caller.tenant, by: caller.id, ...body, signal }),
  'GET /v1/description-drafts': ({ caller: { tenant }, query }) => listDrafts(ports, { tenant, query }),
});
