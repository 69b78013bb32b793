import { expect, it } from 'vitest';
import type { KeptSignature, SignatureStore } from '../ports.ts';
import { countingIds } from './counting-ids.ts';

const tenants = countingIds('tenant');

/** What every SignatureStore does. */
export function signatureStoreContract(make: () => SignatureStore): void {
  it('finds the texts that share a bucket, each once, in one language of one shop', async () => {
    const store = make();
    const [tenant, other] = [tenants.next(), tenants.next()];
    await store.keep(tenant, text('p1', ['a', 'b']));
    await store.keep(tenant, text('p#2', ['b', 'c'], 'en'));
    await store.keep(tenant, text('p3', ['b'], 'pl'));
    await store.keep(other, text('p4', ['b']));
    expect(await idsIn(store, tenant, ['a', 'b', 'x'])).toEqual(['p#2', 'p1']);
    expect(await idsIn(store, tenant, ['c'])).toEqual(['p#2']);
    expect(await idsIn(store, tenant, ['x'])).toEqual([]);
    expect(await store.sharing(tenant, 'en', ['c'])).toEqual([text('p#2', ['b', 'c'])]);
  });

  it('finds a product by its newest text alone', async () => {
    const store = make();
    const tenant = tenants.next();
    await store.keep(tenant, text('p1', ['a', 'b']));
    await store.keep(tenant, text('p1', ['b', 'c']));
    expect(await idsIn(store, tenant, ['a'])).toEqual([]);
    expect(await idsIn(store, tenant, ['b', 'c'])).toEqual(['p1']);
  });

  it('still finds another text after one was kept again and again', async () => {
    const store = make();
    const tenant = tenants.next();
    await store.keep(tenant, text('p1', ['a']));
    for (let at = 0; at < 5; at += 1) await store.keep(tenant, text('p2', ['a']));
    expect(await idsIn(store, tenant, ['a'])).toEqual(['p1', 'p2']);
  });
}

function text(productId: string, buckets: readonly string[], language = 'en'): KeptSignature {
  return { productId, language, shingles: [1, 4_294_967_295], buckets };
}

async function idsIn(store: SignatureStore, tenant: string, buckets: readonly string[]) {
  const found = await store.sharing(tenant, 'en', buckets);
  return found.map(({ productId }) => productId).toSorted();
}
