import { afterEach, expect, it, vi } from 'vitest';
import type { Telemetry } from '#core/ports.ts';
import { fixedClock } from '#core/testing/fixed-clock.ts';
import { testPorts } from '#core/testing/test-ports.ts';
import { Degraded, type Probe, probeHealth } from './probe-health.ts';

afterEach(() => void vi.useRealTimers());

/** What health says of these probes, and what telemetry is told. */
async function check(...probes: readonly Probe[]) {
  const told: [string, unknown][] = [];
  const telemetry: Telemetry = {
    turnEnded: () => undefined,
    costsFolded: () => undefined,
    degraded: (what, cause) => void told.push([what, cause]),
  };
  return { components: await probeHealth({ telemetry, clock: fixedClock() }, probes).check(), told };
}

const tables: Probe = { name: 'tables', required: true, look: async () => 'the shop is set up' };

it('tells what was seen of each component, in order', async () => {
  const model: Probe = { name: 'model', required: false, look: async () => 'bedrock/nova' };
  const { components, told } = await check(tables, model);
  expect(components).toEqual([
    { name: 'tables', ready: true, required: true, detail: 'the shop is set up' },
    { name: 'model', ready: true, required: false, detail: 'bedrock/nova' },
  ]);
  expect(told).toEqual([]);
});

it('says that a component fails, and tells telemetry alone why', async () => {
  const cause = new Error('arn:aws:dynamodb:secret does not exist');
  const { components, told } = await check(tables, {
    ...tables,
    name: 'index',
    look: () => Promise.reject(cause),
  });
  expect(components).toMatchObject([
    { ready: true },
    { name: 'index', ready: false, detail: 'does not answer' },
  ]);
  expect(told).toEqual([['index', cause]]);
});

it('survives a probe that throws before it promises', async () => {
  const { components } = await check({
    ...tables,
    look() {
      throw new TypeError('no such table');
    },
  });
  expect(components).toMatchObject([{ ready: false }]);
});

it('waits two seconds for a slow component, for all of them together', async () => {
  vi.useFakeTimers();
  const never: Probe = { ...tables, look: () => new Promise(() => {}) };
  const checking = check(tables, never, { ...never, name: 'index' });
  await vi.advanceTimersByTimeAsync(2000);
  expect((await checking).components.map(({ ready }) => ready)).toEqual([true, false, false]);
  expect(vi.getTimerCount()).toBe(0);
});

it('does not mind a slow component that fails in the end', async () => {
  vi.useFakeTimers();
  const { promise, reject } = Promise.withResolvers<string>();
  const checking = check({ ...tables, look: () => promise });
  await vi.advanceTimersByTimeAsync(2000);
  expect((await checking).components).toMatchObject([{ ready: false }]);
  reject(new Error('too late'));
});

it('says of a component that its reserve answers', async () => {
  const { components } = await check({
    ...tables,
    look: () => Promise.reject(new Degraded('its reserve answers')),
  });
  expect(components).toMatchObject([{ ready: false, detail: 'its reserve answers' }]);
});

it('looks once a second at most, and less often at what costs money, however many ask', async () => {
  const clock = fixedClock();
  const looks: string[] = [];
  const probeOf = (name: string): Probe => ({ ...tables, name, look: async () => String(looks.push(name)) });
  const probes = [probeOf('tables'), { ...probeOf('embedder'), freshMs: 60_000 }];
  const health = probeHealth({ telemetry: testPorts().telemetry, clock }, probes);
  await Promise.all([health.check(), health.check()]);
  expect(looks).toEqual(['tables', 'embedder']);
  clock.advance(1_000);
  await health.check();
  expect(looks).toEqual(['tables', 'embedder', 'tables']);
  clock.advance(59_000);
  await health.check();
  expect(looks).toHaveLength(5);
});
