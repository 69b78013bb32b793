import { beforeEach, expect, it } from 'vitest';
import type { AnswerCache, Clock } from '../ports.ts';
import { countingIds } from './counting-ids.ts';
import { type FixedClock, fixedClock } from './fixed-clock.ts';

const tenants = countingIds('tenant');

/** What every AnswerCache does. */
export function answerCacheContract(make: (clock: Clock) => AnswerCache): void {
  let clock: FixedClock;
  let cache: AnswerCache;
  let tenant: string;

  beforeEach(() => {
    clock = fixedClock();
    cache = make(clock);
    tenant = tenants.next();
  });

  it('gives back what was saved last, word for word', async () => {
    await cache.save(tenant, 'k1', 'old', clock.now() + 60_000);
    await cache.save(tenant, 'k1', '{"text":"[price:p1] zł 🙂"}', clock.now() + 60_000);
    expect(await cache.find(tenant, 'k1')).toBe('{"text":"[price:p1] zł 🙂"}');
  });

  it('finds nothing under another key or tenant', async () => {
    await cache.save(tenant, 'k1', 'text', clock.now() + 60_000);
    expect(await cache.find(tenant, 'k2')).toBeUndefined();
    expect(await cache.find(tenants.next(), 'k1')).toBeUndefined();
  });

  it('forgets at the moment of expiry', async () => {
    await cache.save(tenant, 'k1', 'text', clock.now() + 60_000);
    clock.advance(59_999);
    expect(await cache.find(tenant, 'k1')).toBe('text');
    clock.advance(1);
    expect(await cache.find(tenant, 'k1')).toBeUndefined();
  });
}
