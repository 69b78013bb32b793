import { beforeEach, describe, expect, it } from 'vitest';
import { sampleEvent } from '../testing/sample-event.ts';
import { sampleProduct } from '../testing/sample-product.ts';
import { type TestPorts, testPorts } from '../testing/test-ports.ts';
import { dayFile, dayFileBytes, readDayFile } from './day-files.ts';
import { keepDayFiles } from './keep-day-files.ts';
import { learnRecommendations } from './learn-recommendations.ts';

const today = dayFile('main', '2026-11-20', 'events');
const oldEvent = { shopper: 'ann', ...sampleEvent('old', { time: Date.UTC(2026, 2, 1) }) };
let ports: TestPorts;

beforeEach(() => {
  ports = testPorts();
});

async function buy(shopper: string, orderId: string, ...products: readonly string[]): Promise<void> {
  const events = products.map((productId, n) =>
    sampleEvent(`${orderId}-${productId}`, {
      type: 'purchase',
      productId,
      orderId,
      time: ports.clock.now() - 1000 + n,
    }),
  );
  await ports.events.append('main', shopper, events);
}

async function together(item: string): Promise<readonly string[]> {
  const version = (await ports.itemTables.current('main'))?.version ?? '';
  const [row] = await ports.itemTables.rows('main', version, [item]);
  return row?.together.map((neighbour) => neighbour.item) ?? [];
}

describe('day files', () => {
  it('hold each event once, and are not written again when nothing happened', async () => {
    await buy('ann', 'o1', 'tea', 'cup');
    expect(await keepDayFiles(ports, 'main')).toBe(true);
    expect(await keepDayFiles(ports, 'main')).toBe(false);
    await buy('bob', 'o2', 'tea');
    expect(await keepDayFiles(ports, 'main')).toBe(true);
    expect((await readDayFile(ports.blobs, today)).map(({ shopper }) => shopper)).toEqual([
      'ann',
      'bob',
      'ann',
    ]);
  });

  it('are cut where a day is large, and none keeps what left the day', async () => {
    for (const shopper of ['ann', 'bob', 'cyd']) await buy(shopper, `o-${shopper}`, 'tea', 'cup');
    const all = async () => {
      const files = (await Array.fromAsync(ports.blobs.list('events/main/dt=2026-11-20/'))).map(
        ({ key }) => key,
      );
      return await Promise.all(files.map(async (key) => (await readDayFile(ports.blobs, key)).length));
    };
    expect(await keepDayFiles(ports, 'main', 2)).toBe(true);
    expect(await keepDayFiles(ports, 'main', 2)).toBe(false);
    expect((await all()).toSorted((a, b) => a - b)).toEqual([2, 2, 2]);
    await ports.events.erase('main', 'ann');
    await ports.events.erase('main', 'cyd');
    expect(await keepDayFiles(ports, 'main', 2)).toBe(true);
    expect((await all()).toSorted((a, b) => a - b)).toEqual([0, 0, 2]);
  });

  it('take in what came a week late', async () => {
    await ports.events.append('main', 'ann', [
      sampleEvent('late', { time: ports.clock.now() - 6 * 86_400_000 }),
    ]);
    expect(await keepDayFiles(ports, 'main')).toBe(true);
    expect(await readDayFile(ports.blobs, dayFile('main', '2026-11-14', 'events'))).toHaveLength(1);
  });
});

describe('learning', () => {
  it('finds what is bought in one order, whatever each purchase says of its time', async () => {
    await buy('ann', 'o1', 'tea', 'cup');
    await keepDayFiles(ports, 'main');
    expect(await learnRecommendations(ports, 'main')).toMatchObject({ baskets: 1, items: 2 });
    expect(await together('tea')).toEqual(['cup']);
  });

  it('learns nothing of products that do not exist', async () => {
    await ports.catalogue.save('main', [sampleProduct('tea'), sampleProduct('cup')]);
    await buy('ann', 'o1', 'tea', 'forged', 'cup');
    await keepDayFiles(ports, 'main');
    expect((await learnRecommendations(ports, 'main')).items).toBe(2);
    expect(await together('tea')).toEqual(['cup']);
  });

  it('makes tables of a shop that has sold nothing', async () => {
    await ports.catalogue.save('main', [sampleProduct('p1'), sampleProduct('p2')]);
    await learnRecommendations(ports, 'main');
    const tables = await ports.itemTables.current('main');
    expect(tables?.summary.range).toEqual([
      { item: 'p1', of: 2 },
      { item: 'p2', of: 2 },
    ]);
    const [row] = await ports.itemTables.rows('main', tables?.version ?? '', ['p1']);
    expect(row?.similar[0]).toMatchObject({ item: 'p2', shared: 2, traits: 6 });
  });

  it('knows nothing of a shopper who was forgotten', async () => {
    await buy('ann', 'o1', 'tea', 'cup');
    await buy('bob', 'o2', 'tea', 'pot');
    await keepDayFiles(ports, 'main');
    await ports.blobs.write(dayFile('main', '2026-03-01', 'events'), dayFileBytes([oldEvent]));
    await ports.events.erase('main', 'ann');
    expect(await ports.events.recent('main', 'ann')).toEqual([]);
    expect(await keepDayFiles(ports, 'main')).toBe(true);
    expect((await readDayFile(ports.blobs, today)).map(({ shopper }) => shopper)).toEqual(['bob', 'bob']);
    expect(await readDayFile(ports.blobs, dayFile('main', '2026-03-01', 'events'))).toEqual([]);
    expect(await keepDayFiles(ports, 'main')).toBe(false);
    await learnRecommendations(ports, 'main');
    expect(await together('tea')).toEqual(['pot']);
  });
});
