import { beforeEach, expect, it } from 'vitest';
import type { Clock, Quota } from '../ports.ts';
import { countingIds } from './counting-ids.ts';
import { type FixedClock, fixedClock } from './fixed-clock.ts';

const tenants = countingIds('tenant');

/** What every Quota does. */
export function quotaContract(make: (clock: Clock) => Quota): void {
  let clock: FixedClock;
  let quota: Quota;
  let tenant: string;

  beforeEach(() => {
    clock = fixedClock();
    quota = make(clock);
    tenant = tenants.next();
  });

  const spend = (times: number, perMinute: number, spender = 'chat:guest1') =>
    Promise.allSettled(Array.from({ length: times }, () => quota.spend(tenant, spender, { perMinute })));

  it('admits exactly the limit, also of many at once', async () => {
    expect(admitted(await spend(30, 20))).toBe(20);
    expect(admitted(await spend(5, 20))).toBe(0);
  });

  it('says how long to wait', async () => {
    clock.advance(15_500);
    await quota.spend(tenant, 'chat:guest1', { perMinute: 1 });
    await expect(quota.spend(tenant, 'chat:guest1', { perMinute: 1 })).rejects.toMatchObject({
      code: 'too-many-requests',
      retryAfterSeconds: 45,
    });
  });

  it('begins anew with each minute of the clock', async () => {
    clock.advance(59_999);
    expect(admitted(await spend(3, 2))).toBe(2);
    clock.advance(1);
    expect(admitted(await spend(3, 2))).toBe(2);
  });

  it('counts each spender and tenant for itself', async () => {
    expect(admitted(await spend(1, 1))).toBe(1);
    expect(admitted(await spend(1, 1, 'chat:guest2'))).toBe(1);
    tenant = tenants.next();
    expect(admitted(await spend(1, 1))).toBe(1);
  });
}

function admitted(outcomes: readonly PromiseSettledResult<void>[]): number {
  return outcomes.filter(({ status }) => status === 'fulfilled').length;
}
