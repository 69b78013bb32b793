import type { Ports } from '../ports.ts';

/** Takes all of a source out of the shop's knowledge and says how many documents that were. May be repeated. */
export async function removeSource(
  ports: Pick<Ports, 'index' | 'knowledge' | 'sources'>,
  tenant: string,
  sourceId: string,
): Promise<number> {
  const documents = await ports.knowledge.documents(tenant, sourceId);
  if (documents.length > 0) {
    await ports.index.replace(tenant, { sourceIds: documents.map(({ id }) => id), entries: [] });
    await ports.knowledge.register(tenant, { saved: [], removed: documents });
  }
  await ports.sources.remove(tenant, [sourceId]);
  return documents.length;
}
