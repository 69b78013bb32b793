import type { SourceListReply } from '#contract/sources.ts';
import type { PageRequest, Ports } from '../ports.ts';
import { sourceView } from './source-view.ts';

/** Lists what the shop's knowledge comes from, a page at a time, with the status of each. */
export async function listSources(
  ports: Pick<Ports, 'sources'>,
  { tenant, query }: { readonly tenant: string; readonly query: PageRequest },
): Promise<SourceListReply> {
  const { items, cursor } = await ports.sources.list(tenant, query);
  return { sources: items.map(sourceView), cursor };
}
