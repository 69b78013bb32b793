import type { Ports } from '../ports.ts';
import { knownSource } from './known-source.ts';
import { removeSource } from './remove-source.ts';

/** Takes a source and all that came from it out of the shop's knowledge. Fails with `not-found`. */
export async function deleteSource(
  ports: Pick<Ports, 'index' | 'knowledge' | 'sources'>,
  { tenant, sourceId }: { readonly tenant: string; readonly sourceId: string },
): Promise<void> {
  await knownSource(ports, tenant, sourceId);
  await removeSource(ports, tenant, sourceId);
}
