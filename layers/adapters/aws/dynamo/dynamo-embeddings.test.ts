import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixedClock } from '#core/testing/fixed-clock.ts';
import { dynamoEmbeddings } from './dynamo-embeddings.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { dynamoWorlds, type RunningDynamo } from './testing/dynamo-worlds.ts';
import { testTables } from './testing/test-tables.ts';

describe.each(dynamoWorlds())('dynamoEmbeddings on $name', ({ start }) => {
  let world: RunningDynamo;
  let operations: DynamoTable;
  beforeAll(async () => {
    world = await start();
    ({ operations } = await testTables(world.endpoint));
  });
  afterAll(() => world.close());

  it('gives back vectors to the last bit, more than one request holds, and leaves out others', async () => {
    const store = dynamoEmbeddings(operations, fixedClock());
    const vectors = new Map(
      Array.from({ length: 130 }, (_, n) => [`key-${n}`, Float32Array.of(n / 7, -1e-30, 3.4e38)] as const),
    );
    await store.saveMany(vectors);
    expect(await store.findMany([...vectors.keys(), 'unknown'])).toEqual(vectors);
    expect(await store.findMany([])).toEqual(new Map());
  });

  it('forgets a vector after 90 days, as long as nobody makes it again', async () => {
    const clock = fixedClock();
    const store = dynamoEmbeddings(operations, clock);
    await store.saveMany(new Map([['old', Float32Array.of(1)]]));
    clock.advance(91 * 24 * 3_600_000);
    expect(await store.findMany(['old'])).toEqual(new Map());
  });
});
