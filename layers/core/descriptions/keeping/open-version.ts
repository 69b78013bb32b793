import type { DescriptionVersion } from '#contract/description-versions.ts';
import { ShopError } from '../../errors.ts';
import type { DescriptionHead, Ports } from '../../ports.ts';

/** Which version of which product. */
export interface VersionPlace {
  readonly tenant: string;
  readonly productId: string;
  /** As it stands in an address. */
  readonly version: string;
}

/** A version and how the product's versions stand. Fails with `not-found`. */
export async function openVersion(
  ports: Pick<Ports, 'descriptions'>,
  { tenant, productId, version }: VersionPlace,
): Promise<{ readonly head: DescriptionHead; readonly version: DescriptionVersion }> {
  const number = /^[1-9]\d{0,8}$/u.test(version) ? Number(version) : 0;
  const head = await ports.descriptions.head(tenant, productId);
  const found = head && (await ports.descriptions.find(tenant, productId, number));
  if (head !== undefined && found !== undefined) return { head, version: found };
  throw new ShopError('not-found', 'There is no such version: see GET /v1/products/{productId}/descriptions');
}
