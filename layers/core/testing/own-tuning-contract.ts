import { beforeEach, expect, it } from 'vitest';
import type { OwnTuning } from '../ports.ts';

/** What every store of tenants' own tuning data does. */
export function ownTuningContract(make: () => OwnTuning): void {
  let store: OwnTuning;
  beforeEach(() => {
    store = make();
  });

  it('has nothing of a tenant that saved nothing', async () => {
    expect(await store.read('nobody', 'model-plans')).toBeUndefined();
  });

  it('keeps the last version, apart by tenant and name', async () => {
    await store.save('one', 'model-plans', { version: 'first' });
    await store.save('one', 'model-plans', { version: 'żółw', list: [1, '2', null] });
    await store.save('two', 'model-plans', { version: 'of two' });
    await store.save('one', 'prices/openai', { version: 'prices' });
    expect(await store.read('one', 'model-plans')).toEqual({ version: 'żółw', list: [1, '2', null] });
    expect(await store.read('two', 'model-plans')).toEqual({ version: 'of two' });
    expect(await store.read('one', 'prices/openai')).toEqual({ version: 'prices' });
    expect(await store.read('two', 'prices/openai')).toBeUndefined();
  });
}
