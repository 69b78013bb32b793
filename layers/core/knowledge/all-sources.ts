import type { KnowledgeSource, Ports } from '../ports.ts';

/** Every source of a tenant, by id. */
export async function* allSources(
  ports: Pick<Ports, 'sources'>,
  tenant: string,
): AsyncGenerator<KnowledgeSource> {
  let cursor: string | undefined;
  do {
    const page = await ports.sources.list(tenant, { limit: 1000, cursor });
    yield* page.items;
    cursor = page.cursor;
  } while (cursor !== undefined);
}
