import { ShopError } from '../errors.ts';
import type { Ports } from '../ports.ts';
import { allSources } from './all-sources.ts';
import { brokenSource, type IncomingSource } from './incoming-source.ts';
import { ingest } from './ingest.ts';
import type { IngestReport } from './ingest-report.ts';
import type { IngestPorts } from './intake.ts';
import { sourceFromContent } from './source-from-content.ts';

/** Reads every web page of a shop again. A page that cannot be had keeps what was known of it, and says so. */
export async function refreshSources(
  ports: IngestPorts & Pick<Ports, 'files' | 'web'>,
  { tenant, signal }: { readonly tenant: string; readonly signal: AbortSignal },
): Promise<IngestReport> {
  return await ingest(ports, { tenant, sources: pagesOf(ports, tenant, signal), signal });
}

async function* pagesOf(
  ports: Pick<Ports, 'sources' | 'files' | 'web' | 'knowledge'>,
  tenant: string,
  signal: AbortSignal,
): AsyncGenerator<IncomingSource> {
  for await (const { collection, name, url, language } of allSources(ports, tenant)) {
    if (url === undefined) continue;
    try {
      yield await sourceFromContent(ports, { tenant, content: { type: 'url', url, language }, signal });
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof ShopError)) throw error;
      yield brokenSource({ collection, name, url, language }, { reason: error.message });
    }
  }
}
