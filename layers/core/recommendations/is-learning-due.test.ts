import { expect, it } from 'vitest';
import { learnTables } from '../testing/learn-tables.ts';
import { tableParts } from '../testing/table-parts.ts';
import { testPorts } from '../testing/test-ports.ts';
import { isLearningDue } from './is-learning-due.ts';

const hour = 3_600_000;

it.each([
  { products: 0, hours: 1, isChanged: true, isDue: true },
  { products: 0, hours: 1, isChanged: false, isDue: false },
  { products: 0, hours: 24, isChanged: false, isDue: true },
  { products: 20_000, hours: 1, isChanged: true, isDue: true },
  { products: 20_001, hours: 1, isChanged: true, isDue: false },
  { products: 20_001, hours: 6, isChanged: true, isDue: true },
  { products: 1_000_000, hours: 6, isChanged: true, isDue: false },
  { products: 1_000_000, hours: 24, isChanged: true, isDue: true },
])(
  '$products products, $hours hours after the last run, changed $isChanged: due $isDue',
  async ({ products, hours, isChanged, isDue }) => {
    const ports = testPorts();
    expect(await isLearningDue(ports, 'main', isChanged)).toBe(true);
    const tables = await learnTables([], { now: ports.clock.now() });
    await ports.itemTables.publish(
      'main',
      'v1',
      tableParts({ ...tables, summary: { ...tables.summary, products } }),
    );
    ports.clock.advance(hours * hour - 60_000);
    expect(await isLearningDue(ports, 'main', isChanged)).toBe(isDue);
  },
);
