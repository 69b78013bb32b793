import { beforeEach, expect, it } from 'vitest';
import type { SourceStore } from '../ports.ts';
import { countingIds } from './counting-ids.ts';
import { sampleSource } from './sample-source.ts';

const tenants = countingIds('tenant');

/** What every SourceStore does. */
export function sourceStoreContract(make: () => SourceStore): void {
  let store: SourceStore;
  let tenant: string;

  beforeEach(() => {
    store = make();
    tenant = tenants.next();
  });

  it('keeps a source as it was saved last', async () => {
    await store.save(tenant, [sampleSource('s1'), sampleSource('s2', { url: 'https://shop.example/faq' })]);
    await store.save(tenant, [sampleSource('s1', { hash: 'h2', faults: [], warnings: [] })]);
    expect(await store.find(tenant, 's1')).toEqual(
      sampleSource('s1', { hash: 'h2', faults: [], warnings: [] }),
    );
    expect(await store.find(tenant, 's2')).toEqual(sampleSource('s2', { url: 'https://shop.example/faq' }));
  });

  it('knows no source that was not saved, was removed, or is another tenant’s', async () => {
    await store.save(tenant, [sampleSource('s1'), sampleSource('s2')]);
    await store.remove(tenant, ['s1', 'unknown']);
    expect(await store.find(tenant, 's1')).toBeUndefined();
    expect(await store.find(tenant, 's3')).toBeUndefined();
    expect(await store.find(tenants.next(), 's2')).toBeUndefined();
    expect((await store.list(tenants.next(), { limit: 10 })).items).toEqual([]);
  });

  it('lists all by id, page after page, the last without a cursor', async () => {
    const all = Array.from({ length: 60 }, (_, n) => sampleSource(`s${String(n).padStart(2, '0')}`));
    await store.save(tenant, all.toReversed());
    const first = await store.list(tenant, { limit: 40 });
    const second = await store.list(tenant, { limit: 40, cursor: first.cursor });
    expect([...first.items, ...second.items]).toEqual(all);
    expect(second.cursor).toBeUndefined();
  });

  it('refuses a cursor that is not its own', async () => {
    await store.save(tenant, [sampleSource('s1'), sampleSource('s2')]);
    await expect(store.list(tenant, { limit: 1, cursor: 'abcd' })).rejects.toMatchObject({
      code: 'invalid-request',
    });
  });
}
