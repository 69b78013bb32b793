import { expect, it } from 'vitest';
import { ShopError } from '#core/errors.ts';
import type { KnowledgeStore } from '#core/ports.ts';
import { fixedClock } from '#core/testing/fixed-clock.ts';
import { memoryKnowledgeStore } from '#core/testing/memory-knowledge-store.ts';
import { sampleProfile } from '#core/testing/sample-profile.ts';
import { recentShop } from './recent-shop.ts';

/** A store that counts how often the shop is read from what is behind it. */
function world(changes: Partial<KnowledgeStore> = {}) {
  const clock = fixedClock();
  const behind = { ...memoryKnowledgeStore(sampleProfile('main'), sampleProfile('other')), ...changes };
  let reads = 0;
  const store = recentShop(
    {
      ...behind,
      shop(tenant) {
        reads += 1;
        return behind.shop(tenant);
      },
    },
    clock,
  );
  return { clock, behind, store, reads: () => reads };
}

it('reads a shop once a second, however many ask', async () => {
  const { clock, store, reads } = world();
  await Promise.all([store.shop('main'), store.shop('main')]);
  clock.advance(999);
  expect(await store.shop('main')).toEqual({ profile: sampleProfile('main'), version: 1 });
  expect(reads()).toBe(1);
  clock.advance(1);
  await store.shop('main');
  expect(reads()).toBe(2);
});

it('shows a change made elsewhere within a second', async () => {
  const { behind, clock, store } = world();
  await store.shop('main');
  await behind.saveProfile(sampleProfile('main', { name: 'New name' }));
  clock.advance(1000);
  expect((await store.shop('main')).profile.name).toBe('New name');
});

it('shows its own changes at once', async () => {
  const { store } = world();
  await store.shop('main');
  await store.saveProfile(sampleProfile('main', { name: 'New name' }));
  expect(await store.shop('main')).toMatchObject({ profile: { name: 'New name' }, version: 2 });
  await store.register('main', { saved: [], removed: [] });
  expect(await store.shop('main')).toMatchObject({ version: 3 });
});

it('does not trust what it knows after a change whose outcome is unknown', async () => {
  const { behind, store } = world({
    async saveProfile() {
      await memory.saveProfile(sampleProfile('main', { name: 'New name' }));
      throw new ShopError('unavailable', 'The reply was lost');
    },
  });
  const memory = memoryKnowledgeStore(sampleProfile('main'));
  behind.shop = (tenant) => memory.shop(tenant);
  await store.shop('main');
  await expect(store.saveProfile(sampleProfile('main'))).rejects.toMatchObject({ code: 'unavailable' });
  expect(await store.shop('main')).toMatchObject({ profile: { name: 'New name' } });
});

it('keeps shops apart', async () => {
  const { store } = world();
  expect((await store.shop('other')).profile.tenant).toBe('other');
  expect((await store.shop('main')).profile.tenant).toBe('main');
});

it('does not remember a failure', async () => {
  const { store, behind, reads } = world();
  await expect(store.shop('none')).rejects.toMatchObject({ code: 'not-found' });
  await behind.saveProfile(sampleProfile('none'));
  expect(await store.shop('none')).toMatchObject({ version: 1 });
  expect(reads()).toBe(2);
});

it('passes on the register of documents', async () => {
  const { store } = world();
  const document = { sourceId: 's1', id: 'd1', hash: 'h', passages: 1 };
  await store.register('main', { saved: [document], removed: [] });
  expect(await store.documents('main', 's1')).toEqual([document]);
});
