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
  expect(report.lists).toContainEqual(
    expect.objectContaining({ kind: 'together', arm: 'plain', productsSeen: 2, coverage: 2 / 3 }),
  );
  expect(report.lists).toContainEqual(
    expect.objectContaining({ kind: 'personal', arm: 'explored', productsSeen: 1, coverage: 1 / 3 }),
  );
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

it('tells what each kind and arm covers, over days and placements, and no product twice', async () => {
  const ports = testPorts();
  await ports.catalogue.save(
    'main',
    ['p1', 'p2', 'p3', 'p4'].map((id) => sampleProduct(id)),
  );
  const seen = async (id: string, productId: string, daysAgo: number) => {
    const time = ports.clock.now() - daysAgo * 86_400_000;
    const told = { type: 'impression', recommendationId: id, productId, time } as const;
    const event = sampleEvent(`${id}-${productId}`, told);
    await ports.events.append('main', 'ann', [event]);
  };
  await seen('similar.plain.product.a', 'p1', 0);
  await seen('similar.plain.product.b', 'p1', 1);
  await seen('similar.plain.email.c', 'p2', 1);
  await seen('personal.plain.home.d', 'p1', 1);
  await seen('personal.explored.home.e', 'p4', 0);
  await keepDayFiles(ports, 'main');
  await learnRecommendations(ports, 'main');
  const report = await reportRecommendations(ports, { tenant: 'main', from: '2026-11-01', to: '2026-11-20' });
  const told = report.lists.map(({ kind, arm, productsSeen, coverage, impressions }) =>
    [kind, arm, productsSeen, coverage, impressions].join(' '),
  );
  expect(told.toSorted()).toEqual([
    'personal explored 1 0.25 1',
    'personal plain 1 0.25 1',
    'similar plain 2 0.5 3',
  ]);
  expect(report.coverage).toBe(0.75);
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
