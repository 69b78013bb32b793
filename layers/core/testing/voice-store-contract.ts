import { beforeEach, expect, it } from 'vitest';
import { BrandVoice } from '#contract/brand-voice.ts';
import type { VoiceStore } from '../ports.ts';
import { countingIds } from './counting-ids.ts';

const tenants = countingIds('voice-tenant');

/** What every VoiceStore does. */
export function voiceStoreContract(make: () => VoiceStore): void {
  let store: VoiceStore;
  let tenant: string;
  beforeEach(() => {
    store = make();
    tenant = tenants.next();
  });

  it('keeps a voice, apart by tenant and id', async () => {
    expect(await store.find(tenant, 'house')).toBeUndefined();
    expect(await store.save(tenant, 0, voiceOf('house', 'ciepło'))).toBe(true);
    expect(await store.find(tenant, 'house')).toEqual({ voice: voiceOf('house', 'ciepło'), revision: 1 });
    expect(await store.find(tenant, 'other')).toBeUndefined();
    expect(await store.find(tenants.next(), 'house')).toBeUndefined();
  });

  it('keeps only what was made of the newest revision', async () => {
    await store.save(tenant, 0, voiceOf('house', 'first'));
    expect(await store.save(tenant, 0, voiceOf('house', 'late'))).toBe(false);
    expect(await store.save(tenant, 1, voiceOf('house', 'second'))).toBe(true);
    expect(await store.save(tenant, 1, voiceOf('house', 'late'))).toBe(false);
    expect(await store.find(tenant, 'house')).toEqual({ voice: voiceOf('house', 'second'), revision: 2 });
    expect(await store.save(tenant, 7, voiceOf('new', 'of nothing'))).toBe(false);
  });

  it('of many at once keeps one', async () => {
    const tries = ['a', 'b', 'c', 'd', 'e'].map((tone) => store.save(tenant, 0, voiceOf('house', tone)));
    expect((await Promise.all(tries)).filter((isKept) => isKept)).toHaveLength(1);
  });

  it('lists voices by id, a page at a time', async () => {
    for (const id of ['c', 'a', 'b']) await store.save(tenant, 0, voiceOf(id, 'plain'));
    const first = await store.list(tenant, { limit: 2 });
    expect(first.items.map(({ voice }) => voice.id)).toEqual(['a', 'b']);
    const second = await store.list(tenant, { limit: 2, cursor: first.cursor });
    expect(second.items.map(({ voice }) => voice.id)).toEqual(['c']);
    expect(second.cursor).toBeUndefined();
  });

  it('forgets a voice of the revision that was read, once', async () => {
    await store.save(tenant, 0, voiceOf('house', 'plain'));
    await store.save(tenant, 1, voiceOf('house', 'calm'));
    expect(await store.remove(tenant, 'house', 1)).toBe(false);
    expect((await store.find(tenant, 'house'))?.revision).toBe(2);
    expect(await store.remove(tenant, 'house', 2)).toBe(true);
    expect(await store.remove(tenant, 'house', 2)).toBe(false);
    expect(await store.find(tenant, 'house')).toBeUndefined();
    expect(await store.save(tenant, 0, voiceOf('house', 'anew'))).toBe(true);
  });
}

function voiceOf(id: string, tone: string): BrandVoice {
  return BrandVoice.parse({
    id,
    name: id,
    tone,
    person: 'neutral',
    forbidden: [{ word: 'tani', language: 'pl' }],
  });
}
