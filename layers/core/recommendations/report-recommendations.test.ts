import { expect, it } from 'vitest';
import { sampleEvent } from '../testing/sample-event.ts';
import { sampleProduct } from '../testing/sample-product.ts';
import { testPorts } from '../testing/test-ports.ts';
import { keepDayFiles } from './keep-day-files.ts';
import { learnRecommendations } from './learn-recommendations.ts';
import { reportRecommendations } from './report-recommendations.ts';

const list = 'together.plain.cart.abc';

it('adds up what came of lists, by list and day', async () => {
  const ports = testPorts();
  await ports.catalogue.save('main', [sampleProduct('p1'), sampleProduct('p2'), sampleProduct('p3')]);
  const yesterday = ports.clock.now() - 86_400_000;
  const revenue = { minor: 1999, currency: 'PLN' };
  await ports.events.append('main', 'ann', [
    sampleEvent('e1', { type: 'impression', recommendationId: list, time: yesterday }),
    sampleEvent('e2', { type: 'impression', recommendationId: list, productId: 'p2' }),
    sampleEvent('e3', { type: 'impression', recommendationId: 'personal.explored.home.x' }),
    sampleEvent('e4', { type: 'click', recommendationId: list }),
    sampleEvent('e5', { type: 'purchase', recommendationId: list, revenue }),
    sampleEvent('e6', { type: 'purchase', revenue }),
    ...['forged', 'made-up.plain.home.x', 'similar.plain.moon.x', 'similar.other.home.x'].map((id) =>
      sampleEvent(id, { type: 'impression', recommendationId: id }),
    ),
  ]);
  await keepDayFiles(ports, 'main');
  await learnRecommendations(ports, 'main');
  const report = await reportRecommendations(ports, { tenant: 'main', from: '2026-11-01', to: '2026-11-20' });
  expect(report).toMatchObject({ productsSeen: 2, coverage: 2 / 3, asOf: '2026-11-20T12:00:00.000Z' });
  const none = { carts: 0, purchases: 0, clicks: 0, clickThroughRate: 0, revenue: [] };
  expect(report.groups).toHaveLength(2);
  expect(report.groups).toContainEqual({
    kind: 'together',
    arm: 'plain',
    placement: 'cart',
    impressions: 2,
    clicks: 1,
    carts: 0,
    purchases: 1,
    clickThroughRate: 0.5,
    revenue: [{ amount: '19.99', currency: 'PLN' }],
  });
  expect(report.groups).toContainEqual({
    ...none,
    kind: 'personal',
    arm: 'explored',
    placement: 'home',
    impressions: 1,
  });
});

it('refuses a span that is too long or the wrong way round', async () => {
  const ports = testPorts();
  for (const [from, to] of [
    ['2026-01-01', '2026-11-20'],
    ['2026-11-20', '2026-11-01'],
  ] as const) {
    await expect(reportRecommendations(ports, { tenant: 'main', from, to })).rejects.toMatchObject({
      code: 'invalid-request',
    });
  }
});
