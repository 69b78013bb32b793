import { describe, expect, it } from 'vitest';
import type { IndexQuery, VectorIndex } from '#core/ports.ts';
import { fixedClock } from '#core/testing/fixed-clock.ts';
import { samplePassage } from '#core/testing/sample-passage.ts';
import { fallbackIndex } from './fallback-index.ts';

const query: IndexQuery = {
  vector: Float32Array.of(1),
  text: 'return',
  terms: ['return'],
  kind: 'faq',
  language: 'en',
  limit: 1,
};
const never = new AbortController().signal;
const down = new Error('down');

describe('fallbackIndex', () => {
  it('asks the reserve only when the index fails, and says so', async () => {
    const world = worldOf(['fine', down]);
    expect(await world.search()).toEqual({ found: 'index', degraded: 0 });
    expect(await world.search()).toEqual({ found: 'reserve', degraded: 1 });
    expect(world.reports).toEqual([['index', down]]);
  });

  it('leaves an index that failed alone for ten seconds, for that tenant, still flagged', async () => {
    const world = worldOf([down, 'fine', 'fine']);
    await world.search();
    expect(await world.search()).toEqual({ found: 'reserve', degraded: 1 });
    expect(await world.search('other')).toEqual({ found: 'index', degraded: 0 });
    world.clock.advance(10_000);
    expect(await world.search()).toEqual({ found: 'index', degraded: 0 });
    expect(await world.search()).toEqual({ found: 'index', degraded: 0 });
  });

  it('fails as the index failed when the reserve fails too', async () => {
    const world = worldOf([down], new Error('no snapshot'));
    await expect(world.search()).rejects.toBe(down);
    expect(world.reports.map(([what]) => what)).toEqual(['index', 'reserve index']);
  });

  it('asks nobody else once it was called off', async () => {
    const world = worldOf([down]);
    await expect(world.index.search('main', query, AbortSignal.abort())).rejects.toBe(down);
    expect(world.reports).toEqual([]);
  });

  it('changes both, and publishes those that have to be', async () => {
    const world = worldOf([]);
    await world.index.replace('main', { sourceIds: ['a'], entries: [] });
    await world.index.publish('main');
    expect(world.changed).toEqual(['index', 'reserve']);
    expect(world.published).toEqual(['index', 'reserve']);
  });
});

/** An index that does what its script says, one search after the other, and a reserve. */
function worldOf(script: readonly ('fine' | Error)[], reserveFault?: Error) {
  const clock = fixedClock();
  const reports: [string, unknown][] = [];
  const changed: string[] = [];
  const published: string[] = [];
  const left = [...script];
  const named = (id: string, next: () => 'fine' | Error | undefined): VectorIndex => ({
    async search() {
      const step = next();
      if (step instanceof Error) throw step;
      return [{ passage: samplePassage({ id }), score: 1 }];
    },
    replace: async () => void changed.push(id),
    publish: async () => void published.push(id),
  });
  const telemetry = { degraded: (what: string, cause: unknown) => void reports.push([what, cause]) };
  const index = fallbackIndex(
    named('index', () => left.shift() ?? 'fine'),
    named('reserve', () => reserveFault),
    { telemetry, clock },
  );
  return {
    index,
    clock,
    reports,
    changed,
    published,
    async search(tenant = 'main') {
      let degraded = 0;
      const [hit] = await index.search(tenant, query, never, { onDegraded: () => (degraded += 1) });
      return { found: hit?.passage.id, degraded };
    },
  };
}
