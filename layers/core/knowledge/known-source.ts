import { ShopError } from '../errors.ts';
import type { KnowledgeSource, Ports } from '../ports.ts';

/** A source that is there. Fails with `not-found`. */
export async function knownSource(
  ports: Pick<Ports, 'sources'>,
  tenant: string,
  sourceId: string,
): Promise<KnowledgeSource> {
  const source = await ports.sources.find(tenant, sourceId);
  if (source === undefined)
    throw new ShopError('not-found', 'There is no such source: see GET /v1/knowledge/sources');
  return source;
}
