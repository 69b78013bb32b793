import { expect, it } from 'vitest';
import { RecommendationsReply } from '#contract/recommendations.ts';
import { smallWorld } from './testing/small-world.ts';

const world = smallWorld();

it('begins what is popular with a purchase of this moment', async () => {
  const buyer = await world.newGuest();
  const event = { id: 'purchase-1', type: 'purchase', productId: 'lamp-2', orderId: 'order-1' };
  const sent = await buyer.send('POST', '/v1/events', { consent: true, events: [event] });
  expect(await sent.json()).toMatchObject({ accepted: 1 });
  const stranger = await world.newGuest();
  const reply = await stranger.send('GET', '/v1/recommendations?kind=popular&limit=2');
  const { items } = RecommendationsReply.parse(await reply.json());
  expect(items[0]).toMatchObject({
    product: { id: 'lamp-2' },
    reason: { code: 'popular', numbers: { baskets: 1 } },
  });
});

it('recommends what was bought together at this moment, and says in how many baskets', async () => {
  const buyer = await world.newGuest();
  const events = ['lamp-2', 'lamp-1'].map((productId, n) => ({
    id: `together-${n}`,
    type: 'purchase',
    productId,
    orderId: 'order-2',
  }));
  const sent = await buyer.send('POST', '/v1/events', { consent: true, events });
  expect(await sent.json()).toMatchObject({ accepted: 2 });
  const again = await buyer.send('POST', '/v1/events', { consent: true, events });
  expect(await again.json()).toMatchObject({ accepted: 0, duplicates: 2 });
  const stranger = await world.newGuest();
  const target = '/v1/recommendations?kind=together&productId=lamp-1&limit=2';
  const { items } = RecommendationsReply.parse(await (await stranger.send('GET', target)).json());
  expect(items[0]).toMatchObject({
    product: { id: 'lamp-2' },
    reason: { code: 'bought-together', productIds: ['lamp-1'], numbers: { both: 1, of: 1 } },
  });
});
