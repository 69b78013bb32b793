import { describe, expect, test } from 'vitest';
import { createApi } from '../shared/api.ts';
import { keepInMemory } from '../shared/keep.ts';
import { shopperEvents } from './shopper-events.ts';

const view = { type: 'view', productId: 'p1' } as const;

function shop(isReachable: () => boolean = () => true) {
  const sent: { readonly line: string; readonly body: string }[] = [];
  const api = createApi({
    origin: 'https://shop.example',
    keep: keepInMemory(),
    fetch: async (address, init) => {
      const request = new Request(address, init);
      const line = `${request.method} ${new URL(request.url).pathname}`;
      if (line.endsWith('guest-sessions')) {
        return Response.json({ token: 't', guestId: 'g', expiresAt: '2099-01-01T00:00:00Z' });
      }
      sent.push({ line, body: await request.text() });
      if (!isReachable()) return new Response(null, { status: 503 });
      return request.method === 'DELETE'
        ? new Response(null, { status: 204 })
        : Response.json({ accepted: 1 });
    },
  });
  return { sent, events: shopperEvents(api, keepInMemory()) };
}

describe('shopperEvents', () => {
  test('sends nothing before the shopper agreed', async () => {
    const { sent, events } = shop();
    events.tell(view);
    await events.sent();
    expect(sent).toEqual([]);
  });

  test('sends what happens at about the same time at once, each with an id of its own', async () => {
    const { sent, events } = shop();
    await events.decide('yes');
    events.tell(view);
    events.tell({ type: 'click', productId: 'p2', recommendationId: 'r', position: 1 });
    await events.sent();
    expect(sent.map(({ line }) => line)).toEqual(['POST /v1/events']);
    const body = JSON.parse(sent[0]?.body ?? '');
    expect(body).toMatchObject({ consent: true, events: [view, { type: 'click', position: 1 }] });
    expect(new Set(body.events.map(({ id }: { id: string }) => id)).size).toBe(2);
  });

  test('sends more than one request takes in several, in their order', async () => {
    const { sent, events } = shop();
    await events.decide('yes');
    for (let n = 0; n < 130; n += 1) events.tell({ ...view, productId: `p${n}` });
    await events.sent();
    expect(sent.map(({ body }) => JSON.parse(body).events.length)).toEqual([100, 30]);
  });

  test('tells the shop nothing of a shopper who said no at once', async () => {
    const { sent, events } = shop();
    await events.decide('no');
    events.tell(view);
    await events.sent();
    expect([events.consent(), events.isForgettingDue(), sent]).toEqual(['no', false, []]);
  });

  test('knows that the shop has yet to forget while it could not be told', async () => {
    let isReachable = false;
    const { sent, events } = shop(() => isReachable);
    await events.decide('yes');
    await events.decide('no');
    expect([events.consent(), events.isForgettingDue()]).toEqual(['no', true]);
    isReachable = true;
    await events.decide('no');
    expect([events.consent(), events.isForgettingDue()]).toEqual(['no', false]);
    expect(sent.map(({ line }) => line)).toEqual(['DELETE /v1/events', 'DELETE /v1/events']);
  });

  test('forgets what was not sent yet and has the shop forget the rest', async () => {
    const { sent, events } = shop();
    await events.decide('yes');
    events.tell(view);
    await events.decide('no');
    await events.sent();
    expect(sent.map(({ line }) => line)).toEqual(['DELETE /v1/events']);
    expect(events.consent()).toBe('no');
  });
});
