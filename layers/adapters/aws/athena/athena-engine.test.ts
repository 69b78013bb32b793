import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Learner } from '#core/ports.ts';
import { countingIds } from '#core/testing/counting-ids.ts';
import { learnerContract } from '#core/testing/learner-contract.ts';
import { memoryBlobStore } from '#core/testing/memory-blob-store.ts';
import { sqlLearner } from '../../learning/sql-learner.ts';
import { fileBlobStore } from '../../local/file-blob-store.ts';
import { athenaScenarioNames } from '../../testing/athena-scenarios.ts';
import { type AthenaWire, athenaWire, type AthenaWireOptions } from '../../testing/athena-wire.ts';
import { failureInTime } from '../../testing/failure-in-time.ts';
import { shortLimits } from '../../testing/short-limits.ts';
import { unloadInDuckdb } from '../../testing/unload-in-duckdb.ts';
import { athenaClient } from './athena-client.ts';
import { athenaEngine } from './athena-engine.ts';
import { keepProducts } from './keep-products.ts';
import { runQuery } from './run-query.ts';

const tuning = path.join(import.meta.dirname, '..', '..', '..', 'tuning');
const runs = countingIds('run');
let folder: string;
let wire: AthenaWire;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'aisle-athena-'));
  wire = await athenaWire({
    run: async (sql) => {
      await unloadInDuckdb(places(), sql);
      return { type: 'SUCCEEDED' };
    },
  });
});
afterAll(async () => {
  await wire[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const places = () => ({ documents: path.join(folder, 'documents'), lake: path.join(folder, 'lake') });
const placeAt = ({ endpoint }: AthenaWire, queryMs = 60_000) => ({
  client: athenaClient({ endpoint }),
  workgroup: 'aisle-test',
  database: 'aisle_test',
  limits: shortLimits,
  queryMs,
});

function learnerAt(): Learner {
  const lake = fileBlobStore(places().lake);
  return sqlLearner(tuning, async (tenant, { categories }) => {
    const run = runs.next();
    await keepProducts(lake, { tenant, run, categories });
    return athenaEngine({ ...placeAt(wire), bucket: 'lake', lake, tenant, run });
  });
}

describe('learning in Athena', () => {
  learnerContract(() => ({ blobs: fileBlobStore(places().documents), learner: learnerAt() }));

  it('names the tables of one shop and one run alone', () => {
    for (const sql of wire.started) {
      const tables = [...sql.matchAll(/"aisle_test"\.(\w+) WHERE (.*?)\)/gu)].map(([, name, where]) => [
        name,
        where,
      ]);
      expect(tables.length).toBeGreaterThan(0);
      for (const [name, where] of tables) {
        expect(where).toMatch(
          name === 'events' ? /^tenant = '[^']+'$/u : /^tenant = '[^']+' AND run = '[^']+'$/u,
        );
      }
    }
  });
});

describe('a query', () => {
  const failureOf = async (options: AthenaWireOptions, queryMs?: number) => {
    await using own = await athenaWire(options);
    const failure = await failureInTime(runQuery(placeAt(own, queryMs), 'SELECT 1'));
    return { failure, own };
  };

  it.concurrent.each([...athenaScenarioNames, 'reset-at-connect' as const])(
    'that cannot be started fails in time: %s',
    async (scenario) => {
      const { failure } = await failureOf({ scenarios: [scenario] });
      expect(failure).toMatchObject({ name: 'ShopError', cause: { name: 'ModelError' } });
    },
  );

  it.concurrent.each([...athenaScenarioNames, 'reset-at-connect' as const])(
    'that nobody can look at any more fails, and is called off: %s',
    async (scenario) => {
      await using own = await athenaWire({
        scenarios: ['fine', scenario, scenario, 'fine'],
        run: () => new Promise(() => undefined),
      });
      const failure = await runQuery({ ...placeAt(own), limits: shortLimits }, 'SELECT 1').then(
        () => undefined,
        (error: unknown) => error,
      );
      const isOver = ['access-denied', 'invalid-request'].includes(scenario);
      expect(failure).toMatchObject({ name: 'ShopError' });
      if (!isOver) expect(own.stopped).toHaveLength(1);
    },
  );

  it('is started once though its answer was lost, and goes on after a fault that passes', async () => {
    await using own = await athenaWire({ scenarios: ['throttled', 'fine', 'internal-error', 'fine'] });
    await runQuery(placeAt(own), 'SELECT 1');
    expect(own.started).toEqual(['SELECT 1']);
  });

  it.each([
    [{ type: 'FAILED', reason: 'SYNTAX_ERROR: line 1' }, 'upstream-failed'],
    [{ type: 'FAILED', reason: 'Query exhausted resources', isPassing: true }, 'unavailable'],
    [{ type: 'CANCELLED', reason: 'Bytes scanned limit was exceeded' }, 'unavailable'],
  ] as const)('that ends as %o is told with what Athena says', async (end, code) => {
    const { failure, own } = await failureOf({ run: async () => end });
    expect(failure).toMatchObject({ code, cause: { message: expect.stringContaining(end.reason) } });
    expect(own.stopped).toEqual([]);
  });

  it('that takes too long is called off', async () => {
    const { failure, own } = await failureOf({ run: () => new Promise(() => undefined) }, 700);
    expect(failure).toMatchObject({ code: 'deadline-exceeded' });
    expect(own.stopped).toHaveLength(1);
  });
});

describe('what a query found', () => {
  it.each([
    ['is cut off', (whole: Uint8Array) => whole.slice(0, -9)],
    ['is no archive', () => Buffer.from('<html>Bad Gateway</html>')],
  ])('is never taken for whole when it %s', async (_, broken) => {
    const { gzipSync } = await import('node:zlib');
    const lake = memoryBlobStore();
    await using own = await athenaWire({
      run: async (sql) => {
        const key = /s3:\/\/lake\/([^']+)/u.exec(sql)?.[1] ?? '';
        await lake.write(`${key}part`, broken(gzipSync('{"a":1}\n{"a":2}\n')));
        return { type: 'SUCCEEDED' };
      },
    });
    const engine = athenaEngine({ ...placeAt(own), bucket: 'lake', lake, tenant: 'main', run: 'r' });
    await expect(Array.fromAsync(engine.rows('SELECT 1'))).rejects.toThrow();
  });
});
