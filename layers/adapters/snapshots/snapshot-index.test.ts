import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Embedder, IndexQuery, PublishedIndex, VectorIndex } from '#core/ports.ts';
import { fixedClock } from '#core/testing/fixed-clock.ts';
import { letterEmbedder } from '#core/testing/letter-embedder.ts';
import { samplePassage } from '#core/testing/sample-passage.ts';
import { vectorIndexContract } from '#core/testing/vector-index-contract.ts';
import { s3Client } from '../aws/s3/s3-client.ts';
import { s3SnapshotStore } from '../aws/s3/s3-snapshot-store.ts';
import { failureInTime } from '../testing/failure-in-time.ts';
import { s3ScenarioNames } from '../testing/s3-scenarios.ts';
import { type S3WireOptions, s3Wire } from '../testing/s3-wire.ts';
import { shortLimits } from '../testing/short-limits.ts';
import { snapshotIndex } from './snapshot-index.ts';

const embedder = letterEmbedder();
const { signal } = new AbortController();
const clock = fixedClock();
let folder: string;
let worlds = 0;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'aisle-snapshots-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Functions that share a bucket, and the version of the knowledge. */
async function world(scenarios?: S3WireOptions['scenarios']) {
  const wire = await s3Wire(scenarios === undefined ? {} : { scenarios });
  const state = { version: 1 };
  const reports: string[] = [];
  const open = async (made: Pick<Embedder, 'name' | 'dimensions'> = embedder) => {
    worlds += 1;
    const own = path.join(folder, String(worlds));
    await mkdir(own);
    const index = snapshotIndex({
      store: s3SnapshotStore({
        client: s3Client({ endpoint: wire.endpoint }),
        bucket: 'snapshots',
        limits: shortLimits,
      }),
      folder: own,
      embedder: made,
      knowledgeVersion: async () => state.version,
      telemetry: { degraded: (what) => void reports.push(what) },
      clock,
    });
    return { index, folder: own };
  };
  const gets = () => wire.calls.filter(({ method }) => method === 'GET').length;
  return { wire, state, reports, open, gets };
}

async function put(index: PublishedIndex, id: string, tenant = 'main') {
  await change(index, id, tenant);
  await index.publish(tenant);
}

async function change(index: VectorIndex, id: string, tenant = 'main') {
  const passage = samplePassage({ id, sourceId: id, title: 'refund', text: `${id} refund` });
  const [vector = new Float32Array()] = await embedder.embed([passage.text], signal);
  await index.replace(tenant, { sourceIds: [id], entries: [{ passage, vector }] });
}

async function found(index: VectorIndex, tenant = 'main'): Promise<readonly string[]> {
  const [vector = new Float32Array()] = await embedder.embed(['refund'], signal);
  const query: IndexQuery = {
    text: 'refund',
    vector,
    terms: ['refund'],
    kind: 'faq',
    language: 'en',
    limit: 99,
  };
  return (await index.search(tenant, query, signal)).map(({ passage }) => passage.id).toSorted();
}

describe('snapshotIndex', () => {
  vectorIndexContract(async () => {
    const { open, state } = await world();
    const { index } = await open();
    return {
      search: (...asked) => index.search(...asked),
      async replace(tenant, changed) {
        await index.replace(tenant, changed);
        await index.publish(tenant);
        state.version += 1;
      },
    };
  });
});

describe('a reader', () => {
  it('finds nothing where nothing was ever published', async () => {
    const { open } = await world();
    expect(await found((await open()).index)).toEqual([]);
  });

  it('sees what another function has published once the knowledge has a new version, and looks no sooner', async () => {
    const { open, state, gets } = await world();
    const [writer, reader] = [await open(), await open()];
    await put(writer.index, 'one');
    expect(await found(reader.index)).toEqual(['one']);
    const before = gets();
    await Promise.all([found(reader.index), found(reader.index), found(reader.index)]);
    expect(gets()).toBe(before);

    await put(writer.index, 'two');
    expect(await found(reader.index)).toEqual(['one']);
    state.version += 1;
    expect(await found(reader.index)).toEqual(['one', 'two']);
    expect(await readdir(reader.folder)).toHaveLength(1);
  });

  it('asks once for a version, however many search, and keeps its copy when nothing is new', async () => {
    const { open, state, gets, wire } = await world();
    const [writer, reader] = [await open(), await open()];
    await put(writer.index, 'one');
    const before = gets();
    await Promise.all(Array.from({ length: 8 }, () => found(reader.index)));
    expect(gets() - before).toBe(1);
    state.version += 1;
    expect(await found(reader.index)).toEqual(['one']);
    expect(wire.calls.at(-1)?.headers['if-none-match']).toBeDefined();
  });

  it('goes on with the copy it has while the store fails, and leaves the store alone for a while', async () => {
    const { open, state, reports, gets } = await world([
      ...Array.from({ length: 3 }, () => 'fine' as const),
      'server-error',
      'server-error',
      'fine',
    ]);
    const [writer, reader] = [await open(), await open()];
    await put(writer.index, 'one');
    expect(await found(reader.index)).toEqual(['one']);
    state.version += 1;
    expect(await found(reader.index)).toEqual(['one']);
    expect(reports).toEqual(['snapshot']);
    const before = gets();
    expect(await found(reader.index)).toEqual(['one']);
    expect(gets()).toBe(before);
    clock.advance(5_000);
    expect(await found(reader.index)).toEqual(['one']);
    expect(gets()).toBe(before + 1);
  });

  it('fails when the store does and it has no copy: never as if there were nothing', async () => {
    const { open } = await world(['no-such-bucket']);
    await expect(found((await open()).index)).rejects.toMatchObject({ code: 'upstream-failed' });
  });

  it.concurrent.each([...s3ScenarioNames, 'reset-at-connect' as const])(
    'takes no broken snapshot for a whole one, and none for an empty one: %s',
    async (scenario) => {
      const { open } = await world([scenario]);
      const { index, folder: own } = await open();
      expect(await failureInTime(found(index))).toMatchObject({ name: 'ShopError' });
      expect((await readdir(own)).filter((name) => name.endsWith('.sqlite'))).toEqual([]);
    },
  );

  it('refuses a snapshot of another embedder, says how to go on, and does not fetch it in vain', async () => {
    const { open, gets } = await world();
    await put((await open()).index, 'one');
    const other = await open({ name: 'other', dimensions: embedder.dimensions });
    const refusal =
      /s3:\/\/snapshots\/main\.sqlite was made with.*runs with embedder other.*take the knowledge in again/u;
    await expect(found(other.index)).rejects.toThrow(refusal);
    const before = gets();
    await expect(found(other.index)).rejects.toThrow(refusal);
    expect(gets()).toBe(before);
  });
});

describe('a writer', () => {
  let shared: Awaited<ReturnType<typeof world>>;
  beforeEach(async () => {
    shared = await world();
  });

  it('goes on where another left off', async () => {
    await put((await shared.open()).index, 'one');
    await put((await shared.open()).index, 'two');
    expect(await found((await shared.open()).index)).toEqual(['one', 'two']);
  });

  it('loses nothing when many publish at once', async () => {
    const writers = await Promise.all(Array.from({ length: 4 }, () => shared.open()));
    const write = async ({ index }: (typeof writers)[number], n: number) => {
      for (const round of ['a', 'b']) {
        // Four of them get in each other's way more often than two would: whoever is overtaken does it again.
        for (;;) {
          const done = await put(index, `${round}${n}`).then(
            () => true,
            () => false,
          );
          if (done) break;
        }
      }
    };
    await Promise.all(writers.map(write));
    expect(await found((await shared.open()).index)).toHaveLength(8);
  });

  it('shows nothing before it publishes, and publishes nothing twice', async () => {
    const writer = await shared.open();
    await change(writer.index, 'one');
    expect(await found((await shared.open()).index)).toEqual([]);
    await writer.index.publish('main');
    const puts = () => shared.wire.calls.filter(({ method }) => method === 'PUT').length;
    const before = puts();
    await writer.index.publish('main');
    expect([await found((await shared.open()).index), puts()]).toEqual([['one'], before]);
  });

  it('is overtaken when its changes are too many to be made again', async () => {
    const writer = await shared.open();
    const sourceIds = Array.from({ length: 2_001 }, (_, n) => `gone-${n}`);
    await writer.index.replace('main', { sourceIds, entries: [] });
    await put((await shared.open()).index, 'theirs');
    await expect(writer.index.publish('main')).rejects.toMatchObject({ code: 'conflict' });
    await put(writer.index, 'ours');
    expect(await found((await shared.open()).index)).toEqual(['ours', 'theirs']);
  });

  it('knows its own snapshot again when the word of it was lost', async () => {
    const own = await world(['fine', 'done-but-lost', 'fine']);
    const writer = await own.open();
    await put(writer.index, 'one');
    await put(writer.index, 'two');
    expect(await found((await own.open()).index)).toEqual(['one', 'two']);
    expect(own.wire.calls.filter(({ method }) => method === 'PUT')).toHaveLength(3);
  });

  it('keeps what it has changed when the store fails, and publishes it later', async () => {
    const own = await world(['fine', 'server-error', 'server-error', 'fine']);
    const writer = await own.open();
    await expect(put(writer.index, 'one')).rejects.toMatchObject({ code: 'unavailable' });
    await writer.index.publish('main');
    expect(await found((await own.open()).index)).toEqual(['one']);
  });

  it('keeps tenants apart, each in a file of its own', async () => {
    const writer = await shared.open();
    await put(writer.index, 'one', 'a/b');
    await put(writer.index, 'two', 'main');
    expect([...shared.wire.objects.keys()].toSorted()).toEqual(['a%2Fb.sqlite', 'main.sqlite']);
    expect(await found((await shared.open()).index, 'a/b')).toEqual(['one']);
  });
});
