import { beforeEach, expect, it } from 'vitest';
import { draftOf } from '../descriptions/keeping/draft-of.ts';
import type { CatalogueStore, DescriptionHead, DescriptionStore } from '../ports.ts';
import { countingIds } from './counting-ids.ts';
import { sampleVersion } from './sample-description.ts';
import { sampleProduct } from './sample-product.ts';

const tenants = countingIds('tenant');

/** What every DescriptionStore does, beside the catalogue it publishes to. */
export function descriptionStoreContract(
  make: () => { readonly descriptions: DescriptionStore; readonly catalogue: CatalogueStore },
): void {
  let store: DescriptionStore;
  let catalogue: CatalogueStore;
  let tenant: string;

  beforeEach(() => {
    ({ descriptions: store, catalogue } = make());
    tenant = tenants.next();
  });

  const add = async (productId: string, number: number, before?: DescriptionHead) => {
    const version = sampleVersion(productId, number);
    const after = { revision: (before?.revision ?? 0) + 1, latest: number, draft: number, inputHash: 'h1' };
    const changed = await store.change(tenant, {
      productId,
      before,
      after,
      versions: [version],
      draft: draftOf(version),
    });
    return changed ? after : undefined;
  };

  it('keeps a version with the head and the draft that come with it', async () => {
    expect(await store.head(tenant, 'lamp')).toBeUndefined();
    const head = await add('lamp', 1);
    expect(await store.head(tenant, 'lamp')).toEqual(head);
    expect(await store.find(tenant, 'lamp', 1)).toEqual(sampleVersion('lamp', 1));
    expect(await store.find(tenant, 'lamp', 2)).toBeUndefined();
    expect((await store.drafts(tenant, { limit: 9 })).items).toEqual([draftOf(sampleVersion('lamp', 1))]);
  });

  it('changes nothing for somebody who has not seen the head as it is', async () => {
    const first = await add('lamp', 1);
    const second = await add('lamp', 2, first);
    for (const stale of [undefined, first]) expect(await add('lamp', 3, stale)).toBeUndefined();
    expect(await store.head(tenant, 'lamp')).toEqual(second);
    expect(await store.find(tenant, 'lamp', 3)).toBeUndefined();
  });

  it('lets one of many add a version at once', async () => {
    const head = await add('lamp', 1);
    const added = await Promise.all(Array.from({ length: 8 }, () => add('lamp', 2, head)));
    expect(added.filter((after) => after !== undefined)).toHaveLength(1);
    expect((await store.list(tenant, 'lamp', { limit: 9 })).items).toHaveLength(2);
  });

  it('gives a version another state, and takes a draft that is no more off the queue', async () => {
    const before = await add('lamp', 1);
    await add('desk', 1);
    const reviewed = { by: 'm2', at: '2026-11-20T13:00:00.000Z', reason: 'Too loud' };
    const rejected = sampleVersion('lamp', 1, { state: 'rejected', reviewed });
    const after = { revision: 2, latest: 1 };
    const change = { productId: 'lamp', before, after, versions: [rejected], draft: undefined };
    expect(await store.change(tenant, change)).toBe(true);
    expect(await store.find(tenant, 'lamp', 1)).toEqual(rejected);
    expect(await store.head(tenant, 'lamp')).toEqual(after);
    const waiting = (await store.drafts(tenant, { limit: 9 })).items;
    expect(waiting.map(({ productId }) => productId)).toEqual(['desk']);
  });

  it('changes a product with its versions, or neither', async () => {
    await catalogue.save(tenant, [sampleProduct('lamp')]);
    const before = await add('lamp', 1);
    const stamp = String((await catalogue.read(tenant, 'lamp'))?.stamp);
    const published = sampleVersion('lamp', 1, { state: 'published' });
    const after = { revision: 2, latest: 1, published: 1 };
    const product = { product: sampleProduct('lamp', { stock: 1 }), stamp, sourceId: 'own' };
    const change = { productId: 'lamp', before, after, versions: [published], draft: undefined, product };
    expect(await store.change(tenant, { ...change, product: { ...product, stamp: 'other' } })).toBe(false);
    expect(await store.head(tenant, 'lamp')).toEqual(before);
    expect(await store.change(tenant, change)).toBe(true);
    expect((await catalogue.find(tenant, ['lamp']))[0]?.stock).toBe(1);
    expect(await store.find(tenant, 'lamp', 1)).toEqual(published);
    expect(await store.change(tenant, { ...change, before: after, after: { ...after, revision: 3 } })).toBe(
      false,
    );
    expect(await store.head(tenant, 'lamp')).toEqual(after);
  });

  it('lists versions newest first, page after page', async () => {
    let head: DescriptionHead | undefined;
    for (let number = 1; number <= 12; number += 1) head = await add('lamp', number, head);
    const first = await store.list(tenant, 'lamp', { limit: 5 });
    expect(first.items.map(({ version }) => version)).toEqual([12, 11, 10, 9, 8]);
    const second = await store.list(tenant, 'lamp', { limit: 10, cursor: first.cursor });
    expect(second.items.map(({ version }) => version)).toEqual([7, 6, 5, 4, 3, 2, 1]);
    expect(second.cursor).toBeUndefined();
    await expect(store.list(tenant, 'lamp', { limit: 1, cursor: 'abcd' })).rejects.toMatchObject({
      code: 'invalid-request',
    });
  });

  it('keeps products and tenants apart, whatever letters their ids have', async () => {
    for (const id of ['a', 'a#b', 'zażółć', '__proto__']) await add(id, 1);
    expect((await store.drafts(tenant, { limit: 2 })).items).toHaveLength(2);
    expect((await store.drafts(tenant, { limit: 9 })).items).toHaveLength(4);
    expect((await store.list(tenant, 'a', { limit: 9 })).items).toHaveLength(1);
    const other = tenants.next();
    expect(await store.head(other, 'a')).toBeUndefined();
    expect(await store.find(other, 'a', 1)).toBeUndefined();
    expect((await store.drafts(other, { limit: 9 })).items).toEqual([]);
  });
}
