import type { NewSource, Source } from '#contract/sources.ts';
import { ShopError } from '../errors.ts';
import type { Ports } from '../ports.ts';
import { ingest } from './ingest.ts';
import type { IngestPorts } from './intake.ts';
import { knownSource } from './known-source.ts';
import { nameSource } from './name-source.ts';
import { sourceFromContent } from './source-from-content.ts';
import { sourceView } from './source-view.ts';

/** Takes in what a merchant sent or points to. What is wrong with it stands in the reply. */
export async function addSource(
  ports: IngestPorts & Pick<Ports, 'files' | 'web'>,
  request: { readonly tenant: string; readonly content: NewSource; readonly deadline: AbortSignal },
): Promise<Source> {
  const { tenant, content, deadline: signal } = request;
  const name = content.type === 'url' ? content.url : content.name;
  const id = nameSource({ collection: content.type === 'url' ? 'web' : 'uploads', name });
  if ((await ports.sources.find(tenant, id)) !== undefined) {
    throw new ShopError(
      'conflict',
      `There is a source called ${name}: replace it with PUT /v1/knowledge/sources/${id}`,
    );
  }
  await ingest(ports, {
    tenant,
    sources: [await sourceFromContent(ports, { tenant, content, signal })],
    signal,
  });
  return sourceView(await knownSource(ports, tenant, id));
}
