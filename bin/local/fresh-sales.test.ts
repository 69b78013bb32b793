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
