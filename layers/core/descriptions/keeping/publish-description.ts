import type { DescriptionReply, DescriptionVersion, PublishRequest } from '#contract/description-versions.ts';
import { ShopError } from '../../errors.ts';
import type { IngestPorts } from '../../knowledge/intake.ts';
import type { Ports, StampedProduct } from '../../ports.ts';
import { indexAsItIs } from '../../catalogue/index-as-it-is.ts';
import { ownSource } from '../../catalogue/product-source.ts';
import { draftOf } from './draft-of.ts';
import { etagOf, requireUnchanged } from './etag-of.ts';
import { openVersion, type VersionPlace } from './open-version.ts';
import { planPublication } from './plan-publication.ts';

/** A price may change at the same moment: then the product is read again. */
const mostTries = 8;

/**
 * Gives shoppers a version to read: in the shop, in search and in the chat. An older one is a rollback, the version that
 * is read already is indexed once more. What the catalogue said by itself is kept as a version too. Fails with
 * `conflict` where the catalogue says something else than when the version was written, and tells what.
 */
export async function publishDescription(
  ports: Pick<Ports, 'descriptions'> & IngestPorts,
  request: VersionPlace &
    PublishRequest & { readonly by: string; readonly ifMatch: string; readonly signal: AbortSignal },
): Promise<DescriptionReply> {
  const { tenant, productId, by, ifMatch, over = {}, signal } = request;
  for (let tried = 0; tried < mostTries; tried += 1) {
    const { head, version } = await openVersion(ports, request);
    requireUnchanged(head, ifMatch);
    if (version.state === 'rejected') throw isRejected(version);
    const read = await productOf(ports, tenant, productId);
    const live = await liveVersions(ports, tenant, read);
    const at = new Date(ports.clock.now()).toISOString();
    const plan = planPublication({ head, version, read: read.product, live, over, by, at });
    const draft =
      plan.after.draft === undefined ? undefined : await draftAt(ports, request, plan.after.draft);
    const isChanged = await ports.descriptions.change(tenant, {
      productId,
      before: head,
      after: plan.after,
      versions: plan.versions,
      draft: draft && draftOf(draft),
      product: { product: plan.product, stamp: read.stamp, sourceId: ownSource },
    });
    if (!isChanged) continue;
    await indexAsItIs(ports, { tenant, productId, signal });
    return { ...plan.published, etag: etagOf(plan.after) };
  }
  throw new ShopError('unavailable', 'Too many change this product at once: try again in a moment', {
    retryAfterSeconds: 1,
  });
}

function isRejected({ version }: DescriptionVersion): ShopError {
  return new ShopError(
    'conflict',
    `Version ${version} was rejected: make a draft of it with PATCH, then publish that`,
  );
}

async function productOf(
  ports: Pick<Ports, 'catalogue'>,
  tenant: string,
  productId: string,
): Promise<StampedProduct> {
  const read = await ports.catalogue.read(tenant, productId);
  if (read !== undefined) return read;
  throw new ShopError('not-found', 'The product is gone from the catalogue: make it with PUT, then publish');
}

/** The versions that shoppers read something of, whatever the language. */
async function liveVersions(
  ports: Pick<Ports, 'descriptions'>,
  tenant: string,
  { product }: StampedProduct,
): Promise<readonly DescriptionVersion[]> {
  const numbers = new Set(Object.values(product.published ?? {}).map(({ version }) => version));
  const found = await Promise.all(
    [...numbers].map((number) => ports.descriptions.find(tenant, product.id, number)),
  );
  return found.flatMap((version) => version ?? []);
}

/** Another draft goes on waiting while an older version is published. */
async function draftAt(
  ports: Pick<Ports, 'descriptions'>,
  { tenant, productId }: VersionPlace,
  number: number,
): Promise<DescriptionVersion | undefined> {
  return await ports.descriptions.find(tenant, productId, number);
}
