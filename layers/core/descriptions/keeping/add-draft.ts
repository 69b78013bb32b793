import type { DescriptionVersion } from '#contract/description-versions.ts';
import type { DescriptionHead, Ports } from '../../ports.ts';
import { draftOf } from './draft-of.ts';

/** Adds a draft after a head; the one that waited before is replaced. Undefined where somebody else came first. */
export async function addDraft(
  ports: Pick<Ports, 'descriptions'>,
  request: {
    readonly tenant: string;
    readonly head: DescriptionHead | undefined;
    readonly version: DescriptionVersion;
  },
): Promise<DescriptionHead | undefined> {
  const { tenant, head, version } = request;
  const { productId } = version;
  const waiting =
    head?.draft === undefined ? undefined : await ports.descriptions.find(tenant, productId, head.draft);
  const after: DescriptionHead = {
    revision: (head?.revision ?? 0) + 1,
    latest: version.version,
    draft: version.version,
    published: head?.published,
    inputHash: version.inputHash,
  };
  const isWritten = await ports.descriptions.change(tenant, {
    productId,
    before: head,
    after,
    versions: [...(waiting === undefined ? [] : [{ ...waiting, state: 'replaced' as const }]), version],
    draft: draftOf(version),
  });
  return isWritten ? after : undefined;
}
