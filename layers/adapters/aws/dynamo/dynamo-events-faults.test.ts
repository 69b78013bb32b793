import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EventStore } from '#core/ports.ts';
import { countingIds } from '#core/testing/counting-ids.ts';
import { fixedClock } from '#core/testing/fixed-clock.ts';
import { sampleEvent } from '#core/testing/sample-event.ts';
import { companyKey, uncountedChange } from './company-rows.ts';
import { dynamoClient } from './dynamo-client.ts';
import { dynamoEventStore } from './dynamo-event-store.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { updateRow } from './update-row.ts';
import { dynamoWorlds, type RunningDynamo } from './testing/dynamo-worlds.ts';
import { type DynamoFault, type FaultyDynamo, startFaultyDynamo } from './testing/faulty-dynamo.ts';
import { testTables } from './testing/test-tables.ts';

const clock = fixedClock();
const ids = countingIds('tenant');
const lossy: readonly DynamoFault[] = ['lost-reset', 'lost-mid-body', 'lost-hang', 'lost-early-end'];
const lasting: readonly DynamoFault[] = ['reset', 'server-error', 'throttled', 'page-200', 'page-502'];
/** What a purchase is: the shopper's newest events, the shop's sales and the company are read, then all is written as one. */
const steps = ['GetItem', 'GetItem', 'BatchGetItem', 'TransactWriteItems'];
const before = (fault: DynamoFault): DynamoFault[] => ['none', 'none', 'none', fault];

describe.each(dynamoWorlds())('a purchase on $name', (place) => {
  let world: RunningDynamo;
  let front: FaultyDynamo;
  let store: EventStore;
  let direct: DynamoTable;
  let tenant: string;

  beforeAll(async () => {
    world = await place.start();
    direct = (await testTables(world.endpoint)).people;
    front = await startFaultyDynamo(world.endpoint);
    const client = dynamoClient({ endpoint: front.endpoint, replyWithin: 300 });
    store = dynamoEventStore({ client, name: direct.name }, clock);
  });
  afterAll(async () => {
    await front.close();
    await world.close();
  });
  beforeEach(() => {
    tenant = ids.next();
    front.operations = [];
  });
  afterEach(() => {
    front.faults = [];
  });

  const order = ['tea', 'cup'].map((productId) =>
    sampleEvent(`e-${productId}`, {
      type: 'purchase',
      productId,
      orderId: 'o1',
      revenue: { minor: 1, currency: 'PLN' },
    }),
  );
  const buy = async () => await store.append(tenant, 'ann', order);
  /** What is known of it: events, log, sales and company. */
  const known = async () => {
    front.faults = [];
    const stretches = await store.sales(tenant);
    const logged = await Array.fromAsync(store.ofDay(tenant, '2026-11-20'));
    const [company] = (await store.company(tenant, ['tea'])).map((found) => found.company[0]);
    return {
      recent: (await store.recent(tenant, 'ann')).length,
      logged: logged.length,
      baskets: stretches.reduce((sum, { baskets }) => sum + baskets, 0),
      company: company?.isWhole === true ? [company.baskets, Object.fromEntries(company.others)] : [],
    };
  };
  const once = { recent: 2, logged: 2, baskets: 1, company: [1, { cup: 1 }] };
  const nothing = { recent: 0, logged: 0, baskets: 0, company: [] };

  it('reads three times and writes once', async () => {
    expect(await buy()).toEqual(order);
    expect(front.operations).toEqual(steps);
    expect(await known()).toEqual(once);
  });

  describe.each(lossy)('whose acknowledgement is lost by %s', (fault) => {
    it('is told as kept, and kept once', async () => {
      front.faults = before(fault);
      expect(await buy()).toEqual(order);
      expect(await known()).toEqual(once);
    });

    it('is kept once where all acknowledgements are lost and the page sends it again', async () => {
      front.faults = [...before(fault), fault, fault];
      await expect(buy()).rejects.toMatchObject({ code: 'unavailable' });
      front.faults = [];
      expect(await buy()).toEqual([]);
      expect(await known()).toEqual(once);
    });
  });

  describe.each(lasting)('during "%s"', (fault) => {
    it('that passes is kept once', async () => {
      front.faults = before(fault);
      expect(await buy()).toEqual(order);
      expect(await known()).toEqual(once);
    });

    it('that lasts is refused as a whole, and kept once when it is sent again', async () => {
      front.faults = [...before(fault), fault, fault];
      await expect(buy()).rejects.toMatchObject({ code: 'unavailable', retryAfterSeconds: 1 });
      expect(await known()).toEqual(nothing);
      expect(await buy()).toEqual(order);
      expect(await known()).toEqual(once);
    });
  });

  it('that loses races for its rows again and again is kept once', async () => {
    front.faults = [...before('conflict'), 'conflict', 'conflict'];
    expect(await buy()).toEqual(order);
    expect(await known()).toEqual(once);
  });

  it('is kept without company where the race does not end', async () => {
    const lostRace: readonly DynamoFault[] = [...before('conflict'), 'conflict', 'conflict'];
    front.faults = Array.from({ length: 6 }, () => lostRace).flat();
    expect(await buy()).toEqual(order);
    expect(await known()).toEqual({ ...once, company: [] });
    await store.beginStretch(tenant, 1);
    const later = order.map((event) => ({ ...event, id: `later-${event.id}`, orderId: 'o2' }));
    await store.append(tenant, 'bob', later);
    const [company] = await store.company(tenant, ['tea']);
    expect(company?.company).toMatchObject([{ number: 1, baskets: 1 }]);
  });

  it('does not try again where the grant is missing, and leaves nothing', async () => {
    front.faults = before('denied');
    await expect(buy()).rejects.toMatchObject({ code: 'unavailable' });
    expect(front.operations).toEqual(steps);
    expect(await known()).toEqual(nothing);
  });

  it('sees that a product was marked as not counted while it was under way', async () => {
    await buy();
    const mark = () => updateRow(direct, companyKey(tenant, 'tea'), uncountedChange('tea', 0, clock.now()));
    // The mark comes between what a purchase reads and what it writes.
    front.faults = before('hang');
    const later = order.map((event) => ({ ...event, id: `later-${event.id}`, orderId: 'o2' }));
    const underWay = store.append(tenant, 'bob', later);
    await expect.poll(() => front.operations.filter((name) => name === 'TransactWriteItems').length).toBe(2);
    await mark();
    await mark();
    expect(await underWay).toEqual(later);
    expect((await store.company(tenant, ['tea']))[0]?.company).toMatchObject([{ number: 0, isWhole: false }]);
    expect((await store.company(tenant, ['cup']))[0]?.company).toMatchObject([{ number: 0, baskets: 2 }]);
  });
});
