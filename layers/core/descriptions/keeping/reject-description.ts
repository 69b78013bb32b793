import type { DescriptionReply, DescriptionVersion } from '#contract/description-versions.ts';
import { ShopError } from '../../errors.ts';
import type { DescriptionHead, Ports } from '../../ports.ts';
import { houseVoiceId } from '../voices/house-voice.ts';
import { rememberRejection } from '../voices/remember-rejection.ts';
import { etagOf, requireUnchanged } from './etag-of.ts';
import { openVersion, type VersionPlace } from './open-version.ts';

/** Turns the draft that waits down, and says why. The reason becomes an example for the voice it was written in. */
export async function rejectDescription(
  ports: Pick<Ports, 'descriptions' | 'voices' | 'tuning' | 'telemetry' | 'clock'>,
  request: VersionPlace & { readonly by: string; readonly ifMatch: string; readonly reason: string },
): Promise<DescriptionReply> {
  const { tenant, productId, by, reason, ifMatch } = request;
  const { head, version } = await openVersion(ports, request);
  requireUnchanged(head, ifMatch);
  if (version.state !== 'draft') {
    throw new ShopError(
      'conflict',
      `Only a draft can be rejected, and version ${version.version} is ${version.state}`,
    );
  }
  const rejected: DescriptionVersion = {
    ...version,
    state: 'rejected',
    reviewed: { by, at: new Date(ports.clock.now()).toISOString(), reason },
  };
  const after: DescriptionHead = { ...head, revision: head.revision + 1, draft: undefined };
  const isChanged = await ports.descriptions.change(tenant, {
    productId,
    before: head,
    after,
    versions: [rejected],
    draft: undefined,
  });
  if (!isChanged) requireUnchanged(await ports.descriptions.head(tenant, productId), ifMatch);
  await rememberRejection(ports, {
    tenant,
    voiceId: version.request?.voice ?? houseVoiceId,
    rejections: Object.entries(version.texts).map(([language, { copy }]) => ({
      language,
      text: copy.description || copy.title,
      reason,
    })),
  });
  return { ...rejected, etag: etagOf(after) };
}
