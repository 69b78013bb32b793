import { expect, it } from 'vitest';
import type { Ports } from '#core/ports.ts';
import { countingIds } from '#core/testing/counting-ids.ts';
import { fixedClock } from '#core/testing/fixed-clock.ts';
import { memoryQuota } from '#core/testing/memory-quota.ts';
import { lazyPorts, type PortMakers } from './lazy-ports.ts';

type SomePorts = Pick<Ports, 'clock' | 'ids' | 'quota'>;

/** Makers that note what they make. */
function noting(made: string[]): PortMakers<SomePorts> {
  const note = <T>(name: string, value: T): T => {
    made.push(name);
    return value;
  };
  return {
    quota: ({ clock }) => note('quota', memoryQuota(clock)),
    clock: () => note('clock', fixedClock()),
    ids: () => note('ids', countingIds()),
  };
}

it('makes a port on its first use, and once', () => {
  const made: string[] = [];
  const ports = lazyPorts<SomePorts>(noting(made));
  expect(made).toEqual([]);
  expect(ports.ids).toBe(ports.ids);
  expect(made).toEqual(['ids']);
});

it('makes first what a port is made of', () => {
  const made: string[] = [];
  const ports = lazyPorts<SomePorts>(noting(made));
  expect(ports.quota).toBe(ports.quota);
  expect(ports.clock).toBe(ports.clock);
  expect(made).toEqual(['clock', 'quota']);
});

it('tries again to make a port that could not be made', () => {
  let isReady = false;
  const makers = noting([]);
  const ports = lazyPorts<SomePorts>({
    ...makers,
    ids(others) {
      if (!isReady) throw new Error('SHOP_TABLE is not set');
      return makers.ids(others);
    },
  });
  expect(() => ports.ids).toThrow('SHOP_TABLE');
  isReady = true;
  expect(ports.ids.next()).toHaveLength(26);
});

it('knows every port by name without making any', () => {
  const made: string[] = [];
  expect(Object.keys(lazyPorts<SomePorts>(noting(made)))).toEqual(['quota', 'clock', 'ids']);
  expect(made).toEqual([]);
});
