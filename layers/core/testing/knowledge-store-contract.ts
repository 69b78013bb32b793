import { beforeEach, expect, it } from 'vitest';
import type { DocumentKey, KnowledgeStore, KnownDocument } from '../ports.ts';
import { countingIds } from './counting-ids.ts';
import { sampleProfile } from './sample-profile.ts';

const tenants = countingIds('tenant');

/** What every KnowledgeStore does. */
export function knowledgeStoreContract(make: () => KnowledgeStore): void {
  let store: KnowledgeStore;
  let tenant: string;

  beforeEach(() => {
    store = make();
    tenant = tenants.next();
  });

  const register = (saved: readonly KnownDocument[], removed: readonly DocumentKey[] = []) =>
    store.register(tenant, { saved, removed });
  const registered = async () =>
    (await store.documents(tenant, 's')).toSorted((one, other) =>
      one.id.localeCompare(other.id, 'en', { numeric: true }),
    );

  it('keeps the profile as it was saved last', async () => {
    await store.saveProfile(sampleProfile(tenant));
    await store.saveProfile(sampleProfile(tenant, { name: 'Żółw' }));
    expect((await store.shop(tenant)).profile).toEqual(sampleProfile(tenant, { name: 'Żółw' }));
  });

  it('lists the shops that have a profile, each once, by name', async () => {
    const other = `${tenants.next()}#${tenants.next()}`;
    for (const name of [other, tenant, tenant]) await store.saveProfile(sampleProfile(name));
    const unknown = tenants.next();
    await store.register(unknown, { saved: [document('d1')], removed: [] });
    const listed = await store.tenants();
    expect(listed).toEqual(listed.toSorted());
    expect(listed.filter((name) => [tenant, other, unknown].includes(name))).toEqual(
      [tenant, other].toSorted(),
    );
  });

  it('knows no shop without a profile', async () => {
    await register([document('d1')]);
    await expect(store.shop(tenant)).rejects.toMatchObject({ code: 'not-found' });
    await expect(store.shop(tenants.next())).rejects.toMatchObject({ code: 'not-found' });
  });

  it('gives a higher version to each change, and none to a look', async () => {
    await store.saveProfile(sampleProfile(tenant));
    const { version: first } = await store.shop(tenant);
    await register([document('d1')]);
    const { version: second } = await store.shop(tenant);
    await store.saveProfile(sampleProfile(tenant));
    await store.documents(tenant, 's');
    const { version: third } = await store.shop(tenant);
    expect(second).toBeGreaterThan(first);
    expect(third).toBeGreaterThan(second);
    expect((await store.shop(tenant)).version).toBe(third);
  });

  it('registers documents, replaces and removes them', async () => {
    await register([document('d1'), document('d2')]);
    await register([document('d2', 'h2'), document('d3')], [key('d1'), key('unknown')]);
    expect(await registered()).toEqual([document('d2', 'h2'), document('d3')]);
  });

  it('keeps which product a document told of', async () => {
    await register([{ ...document('d1'), productId: 'lamp' }, document('d2')]);
    expect((await registered()).map(({ productId }) => productId)).toEqual(['lamp', undefined]);
  });

  it('keeps the documents of each source apart, whatever they are called', async () => {
    await register([
      document('d1'),
      { ...document('d1'), sourceId: 's#d1' },
      { ...document('x'), sourceId: 's#' },
    ]);
    expect(await registered()).toEqual([document('d1')]);
    await register([], [{ sourceId: 's#', id: 'd1' }]);
    expect(await registered()).toEqual([document('d1')]);
  });

  it('registers more documents than one request holds', async () => {
    const many = Array.from({ length: 70 }, (_, n) => document(`d${n}`));
    await register(many);
    expect(await registered()).toEqual(many);
    await register(
      [],
      many.slice(1).map(({ id }) => key(id)),
    );
    expect(await registered()).toEqual([document('d0')]);
  });

  it('keeps a document that one change both removes and saves', async () => {
    await register([document('d1')]);
    await register([document('d1', 'h2')], [key('d1')]);
    expect(await registered()).toEqual([document('d1', 'h2')]);
  });

  it('shows a tenant its own documents only', async () => {
    await register([document('d1')]);
    expect(await store.documents(tenants.next(), 's')).toEqual([]);
  });
}

function document(id: string, hash = 'h1'): KnownDocument {
  return { ...key(id), hash, passages: 3 };
}

function key(id: string): DocumentKey {
  return { sourceId: 's', id };
}
