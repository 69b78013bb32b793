import { expect, it } from 'vitest';
import { erasuresKept } from '../accounts/erase.ts';
import type { Clock, Erasures } from '../ports.ts';
import { countingIds } from './counting-ids.ts';
import { fixedClock } from './fixed-clock.ts';

const tenants = countingIds('tenant');

/** What every store of Erasures does. */
export function erasuresContract(make: (clock: Clock) => Erasures): void {
  it('lists each once, with its last time, a page at a time, of one shop', async () => {
    const clock = fixedClock();
    const erasures = make(clock);
    const tenant = tenants.next();
    const at = clock.now();
    for (const id of ['c1', 'c2', 'a#b', 'c1']) await erasures.note(tenant, { type: 'conversation', id, at });
    await erasures.note(tenant, { type: 'shopper', id: 'c1', at: at + 5 });
    await erasures.note(tenants.next(), { type: 'shopper', id: 'z', at });
    const first = await erasures.list(tenant, { limit: 3 });
    const second = await erasures.list(tenant, { limit: 3, cursor: first.cursor });
    expect(second.cursor).toBeUndefined();
    const all = [...first.items, ...second.items].map(
      ({ type, id, at: time }) => `${type} ${id} ${time - at}`,
    );
    expect(all.toSorted()).toEqual([
      'conversation a#b 0',
      'conversation c1 0',
      'conversation c2 0',
      'shopper c1 5',
    ]);
    await expect(erasures.list(tenant, { limit: 1, cursor: 'x' })).rejects.toMatchObject({
      code: 'invalid-request',
    });
  });

  it('forgets them when no backup can bring anything back', async () => {
    const clock = fixedClock();
    const erasures = make(clock);
    const tenant = tenants.next();
    await erasures.note(tenant, { type: 'shopper', id: 'ann', at: clock.now() });
    clock.advance(erasuresKept - 1000);
    expect((await erasures.list(tenant, { limit: 9 })).items).toHaveLength(1);
    clock.advance(2000);
    expect((await erasures.list(tenant, { limit: 9 })).items).toEqual([]);
  });
}
