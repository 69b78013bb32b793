import { beforeEach, expect, it } from 'vitest';
import type { Clock, ReplyClaim, ReplyStore } from '../ports.ts';
import { countingIds } from './counting-ids.ts';
import { type FixedClock, fixedClock } from './fixed-clock.ts';

const day = 24 * 60 * 60_000;
const lease = 30_000;
const tenants = countingIds('tenant');

/** What every ReplyStore does. */
export function replyStoreContract(make: (clock: Clock) => ReplyStore): void {
  let clock: FixedClock;
  let store: ReplyStore;
  let tenant: string;

  beforeEach(() => {
    clock = fixedClock();
    store = make(clock);
    tenant = tenants.next();
  });

  const claim = (changes: Partial<ReplyClaim> = {}): ReplyClaim => ({
    tenant,
    key: 'guest1 POST /v1/chat k1',
    fingerprint: 'f1',
    leaseUntil: clock.now() + lease,
    ...changes,
  });
  const reply = { status: 200, body: '{"text":"Dzień dobry 🙂"}' };

  it('gives a key to one of many at once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => store.claim(claim())));
    expect(outcomes.map(({ type }) => type).toSorted()).toEqual(['claimed', ...Array(9).fill('running')]);
  });

  it('gives the settled reply to every repeat for 24 hours', async () => {
    const held = claim();
    await store.claim(held);
    await store.settle(held, reply);
    clock.advance(day - 1);
    expect(await store.claim(claim())).toEqual({ type: 'done', ...reply });
    clock.advance(1);
    expect(await store.claim(claim({ fingerprint: 'f2' }))).toEqual({ type: 'claimed' });
  });

  it('tells another request under the same key, running or done', async () => {
    const held = claim();
    await store.claim(held);
    expect(await store.claim(claim({ fingerprint: 'f2' }))).toEqual({ type: 'other-request' });
    await store.settle(held, reply);
    expect(await store.claim(claim({ fingerprint: 'f2' }))).toEqual({ type: 'other-request' });
  });

  it('gives a key again when its claim was released', async () => {
    const held = claim();
    await store.claim(held);
    await store.release(held);
    expect(await store.claim(claim({ fingerprint: 'f2' }))).toEqual({ type: 'claimed' });
  });

  it('gives a key again to the same request when its claim lapsed', async () => {
    await store.claim(claim());
    clock.advance(lease - 1);
    expect(await store.claim(claim())).toEqual({ type: 'running' });
    clock.advance(1);
    expect(await store.claim(claim({ fingerprint: 'f2' }))).toEqual({ type: 'other-request' });
    expect(await store.claim(claim())).toEqual({ type: 'claimed' });
  });

  it('lets a lapsed claim neither free nor settle the key of its successor', async () => {
    const lapsed = claim();
    await store.claim(lapsed);
    clock.advance(lease);
    const successor = claim();
    await store.claim(successor);
    await store.release(lapsed);
    await store.settle(lapsed, { status: 500, body: 'late' });
    expect(await store.claim(claim())).toEqual({ type: 'running' });
    await store.settle(successor, reply);
    await store.release(successor);
    expect(await store.claim(claim())).toEqual({ type: 'done', ...reply });
  });

  it('keeps bodies of up to 350,000 bytes and refuses longer ones clearly', async () => {
    const held = claim();
    await store.claim(held);
    await expect(store.settle(held, { status: 200, body: 'ą'.repeat(175_001) })).rejects.toThrow(
      '350002 bytes',
    );
    await store.settle(held, { status: 200, body: 'ą'.repeat(175_000) });
    expect(await store.claim(claim())).toMatchObject({ type: 'done', status: 200 });
  });

  it('keeps apart tenants and keys, of whatever length', async () => {
    await store.claim(claim());
    for (const other of [{ tenant: tenants.next() }, { key: 'guest2' }, { key: 'k'.repeat(9_000) }]) {
      expect(await store.claim(claim(other))).toEqual({ type: 'claimed' });
    }
  });
}
