import type { DescriptionReply } from '#contract/description-versions.ts';
import type { Ports } from '../../ports.ts';
import { etagOf } from './etag-of.ts';
import { openVersion, type VersionPlace } from './open-version.ts';

/** One version. Fails with `not-found`. */
export async function showDescription(
  ports: Pick<Ports, 'descriptions'>,
  place: VersionPlace,
): Promise<DescriptionReply> {
  const { head, version } = await openVersion(ports, place);
  return { ...version, etag: etagOf(head) };
}
