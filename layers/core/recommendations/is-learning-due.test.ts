import { expect, it } from 'vitest';
import { learnTables } from '../testing/learn-tables.ts';
import { tableParts } from '../testing/table-parts.ts';
import { testPorts } from '../testing/test-ports.ts';
import { isLearningDue } from './is-learning-due.ts';

const hour = 3_600_000;

it.each<readonly [number, number, boolean, boolean?]>([
  [0, 1, true],
  [0, 1, false, false],
  [0, 24, true, false],
  [20_000, 1, true],
  [20_001, 1, false],
  [20_001, 6, true],
  [1_000_000, 6, false],
  [1_000_000, 24, true],
])('with %i products, %i hours after the last run: %s', async (products, hours, isDue, isChanged = true) => {
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
});
