import { type BenchRow, quantile } from '#adapters/testing/bench-rows.ts';
import { askWorld, guestToken } from './ask-world.ts';
import { forkWorld } from './fork-world.ts';

const warmUp = 300;
const turns = 10_000;
const parallel = 4;

/** Whole turns over HTTP against the offline local world in a process of its own: tables, index, answer, storage. */
export async function bench(): Promise<readonly BenchRow[]> {
  await using world = await forkWorld();
  const { address, usage } = world;
  for (let turn = 0; turn < warmUp; turn += 1) await askWorld(address, await guestToken(address), turn);
  const one = await measureOneByOne(address);
  const before = await usage();
  const startedAt = performance.now();
  await measureInParallel(address, turns / 2);
  const halfway = await usage();
  await measureInParallel(address, turns / 2);
  const seconds = (performance.now() - startedAt) / 1000;
  const after = await usage();
  return rows({
    one,
    perSecond: turns / seconds,
    cpuMs: (after.cpuMs - before.cpuMs) / turns,
    grown: after.rss - halfway.rss,
  });
}

async function measureOneByOne(address: string): Promise<readonly number[]> {
  const took: number[] = [];
  for (let turn = 0; turn < 1000; turn += 1) {
    const token = turn % 15 === 0 ? await guestToken(address) : undefined;
    const startedAt = performance.now();
    await askWorld(address, token, turn);
    took.push(performance.now() - startedAt);
  }
  return took;
}

async function measureInParallel(address: string, count: number): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < count) {
      const token = next % 15 === 0 ? await guestToken(address) : undefined;
      await askWorld(address, token, next++);
    }
  };
  await Promise.all(Array.from({ length: parallel }, worker));
}

function rows(measured: {
  one: readonly number[];
  perSecond: number;
  cpuMs: number;
  grown: number;
}): readonly BenchRow[] {
  const [p50, p95] = [quantile(measured.one, 0.5), quantile(measured.one, 0.95)];
  const megabytes = measured.grown / 1e6;
  return [
    {
      metric: 'local offline turn over HTTP, p50',
      floor: '-',
      ours: `${p50.toFixed(1)} ms`,
      goal: '<= 12 ms',
      met: p50 <= 12,
    },
    {
      metric: 'local offline turn over HTTP, p95',
      floor: '-',
      ours: `${p95.toFixed(1)} ms`,
      goal: '<= 29 ms',
      met: p95 <= 29,
    },
    {
      metric: 'turns a second on one core (server CPU a turn)',
      floor: '-',
      ours: `${(1000 / measured.cpuMs).toFixed(0)} (${measured.cpuMs.toFixed(1)} ms), ${measured.perSecond.toFixed(0)} seen`,
      goal: '>= 100',
      met: 1000 / measured.cpuMs >= 100,
    },
    {
      // The first half fills caches and lets the heap find its size.
      metric: `memory grown over the second half of ${turns} turns`,
      floor: '-',
      ours: `${megabytes.toFixed(0)} MB`,
      goal: '<= 50 MB',
      met: megabytes <= 50,
    },
  ];
}
