import { describe, expect, it } from 'vitest';
import type { SentEvent } from '#contract/events.ts';
import { sampleProduct } from '../testing/sample-product.ts';
import { testPorts } from '../testing/test-ports.ts';
import { recordEvents } from './record-events.ts';

const caller = { tenant: 'main', id: 'guest-1', roles: ['shopper'] } as const;
const view: SentEvent = { id: 'event-001', type: 'view', productId: 'p1' };
const buy: SentEvent = { id: 'event-002', type: 'purchase', productId: 'p1', quantity: 3 };
const click: SentEvent = {
  id: 'event-003',
  type: 'click',
  productId: 'p1',
  recommendationId: 'together.r1',
  position: 2,
};

function shop() {
  const ports = testPorts();
  return {
    ports,
    record: (events: readonly SentEvent[], consent = true) =>
      recordEvents(ports, { caller, request: { consent, events: [...events] } }),
    recent: () => ports.events.recent('main', 'guest-1'),
  };
}

describe('recordEvents', () => {
  it('counts an event once, however often it is sent', async () => {
    const { record } = shop();
    expect(await record([view, buy, view])).toEqual({ accepted: 2, duplicates: 1, ignored: 0 });
    expect(await record([view])).toEqual({ accepted: 0, duplicates: 1, ignored: 0 });
  });

  it('keeps nothing without consent', async () => {
    const { record, recent } = shop();
    expect(await record([view, buy], false)).toEqual({ accepted: 0, duplicates: 0, ignored: 2 });
    expect(await recent()).toEqual([]);
  });

  it('takes the revenue from the catalogue, and none for a product that is not there', async () => {
    const { ports, record, recent } = shop();
    await ports.catalogue.save('main', [sampleProduct('p1', { price: { minor: 1050, currency: 'PLN' } })]);
    await record([buy, { ...buy, id: 'event-009', productId: 'gone' }]);
    expect((await recent()).map(({ revenue }) => revenue)).toEqual(
      expect.arrayContaining([{ minor: 3150, currency: 'PLN' }, undefined]),
    );
  });

  it('owes a purchase to the last click in a list within seven days', async () => {
    const { ports, record, recent } = shop();
    await record([click]);
    ports.clock.advance(6 * 86_400_000);
    await record([buy]);
    expect((await recent())[0]).toMatchObject({
      type: 'purchase',
      recommendationId: 'together.r1',
      position: 2,
    });
    ports.clock.advance(2 * 86_400_000);
    await record([{ ...buy, id: 'event-010' }]);
    expect((await recent())[0]?.recommendationId).toBeUndefined();
  });

  it('owes a purchase to a click that came in the same batch', async () => {
    const { record, recent } = shop();
    await record([click, buy]);
    expect((await recent()).find(({ type }) => type === 'purchase')?.recommendationId).toBe('together.r1');
  });

  it('owes a purchase to one list alone: the one it names, else that of the last click', async () => {
    const { record, recent } = shop();
    const later = { ...click, id: 'event-020', recommendationId: 'similar.r2' };
    const earlier = { ...click, time: '2026-11-20T11:00:00Z' };
    await record([earlier, later, buy]);
    await record([{ ...buy, id: 'event-021', recommendationId: 'popular.r3' }]);
    const lists = (await recent())
      .filter(({ type }) => type === 'purchase')
      .map(({ recommendationId }) => recommendationId);
    expect(new Set(lists)).toEqual(new Set(['popular.r3', 'similar.r2']));
    expect(lists).toHaveLength(2);
  });

  it('believes no clock that is ahead, nor one more than a week behind', async () => {
    const { ports, record, recent } = shop();
    const now = ports.clock.now();
    await record([
      { ...view, time: '2031-01-01T00:00:00Z' },
      { ...view, id: 'event-004', time: '1999-01-01T00:00:00Z' },
    ]);
    expect((await recent()).map(({ time }) => time)).toEqual([now, now - 7 * 86_400_000]);
  });

  it('keeps no personal data that was searched for', async () => {
    const { record, recent } = shop();
    await record([{ id: 'event-005', type: 'search', query: 'order of ann@example.com' }]);
    expect((await recent())[0]?.query).toBe('order of [email]');
  });

  it('remembers less of somebody who sends only the longest ids, and fails nobody', async () => {
    const { record, recent } = shop();
    for (let batch = 0; batch < 5; batch += 1) {
      const events = Array.from({ length: 100 }, (_, n): SentEvent => {
        const id = `${batch}-${n}`.padEnd(64, 'x');
        return { id, type: 'purchase', productId: '🪑'.repeat(64), orderId: 'ż'.repeat(128), quantity: 1 };
      });
      expect((await record(events)).accepted).toBe(100);
    }
    const kept = new TextEncoder().encode(JSON.stringify(await recent()));
    expect(kept.length).toBeLessThan(310_000);
  });

  it('refuses a flood', async () => {
    const { record } = shop();
    const batches = Array.from({ length: 121 }, (_, n) => record([{ ...view, id: `event-1${n}` }]));
    const refused = (await Promise.allSettled(batches)).filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(1);
  });
});
