import type { KnowledgeSource, Ports } from '../ports.ts';
import { allSources } from './all-sources.ts';
import type { IncomingSource } from './incoming-source.ts';
import { addOutcome, emptyReport, type IngestReport } from './ingest-report.ts';
import { beginIntake, type IngestPorts } from './intake.ts';
import { nameSource } from './name-source.ts';
import { removeSource } from './remove-source.ts';
import { takeInSource } from './take-in-source.ts';

/** Sources to take in. */
export interface IngestRequest {
  readonly tenant: string;
  readonly sources: Iterable<IncomingSource> | AsyncIterable<IncomingSource>;
  /** Set when `sources` are all of a collection: what is known of it and not among them is removed. */
  readonly collection?: string | undefined;
  readonly signal: AbortSignal;
  readonly onProgress?: ((sources: number) => void) | undefined;
}

/** Takes sources into the shop's knowledge. What has not changed is skipped; a broken source stops no other. */
export async function ingest(ports: IngestPorts, request: IngestRequest): Promise<IngestReport> {
  const { tenant, collection, signal } = request;
  const known = collection === undefined ? undefined : await sourcesOf(ports, tenant, collection);
  const intake = beginIntake(ports, tenant, signal);
  let report = emptyReport;
  for await (const source of request.sources) {
    signal.throwIfAborted();
    const id = nameSource(source);
    const before = known === undefined ? await ports.sources.find(tenant, id) : known.get(id);
    report = addOutcome(report, await takeInSource(ports, intake, { tenant, source, before, signal }));
    known?.delete(id);
    request.onProgress?.(report.sources);
  }
  let { removed } = report;
  for (const { id } of known?.values() ?? [])
    removed += await removeSource(ports, intake, { tenant, sourceId: id });
  await intake.flush();
  return { ...report, removed };
}

async function sourcesOf(
  ports: Pick<Ports, 'sources'>,
  tenant: string,
  collection: string,
): Promise<Map<string, KnowledgeSource>> {
  const known = new Map<string, KnowledgeSource>();
  for await (const source of allSources(ports, tenant)) {
    if (source.collection === collection) known.set(source.id, source);
  }
  return known;
}
