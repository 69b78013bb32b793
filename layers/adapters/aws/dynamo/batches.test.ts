import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CatalogueStore } from '#core/ports.ts';
import { sampleProduct } from '#core/testing/sample-product.ts';
import { dynamoCatalogueStore } from './dynamo-catalogue-store.ts';
import { dynamoClient } from './dynamo-client.ts';
import { sendUntilDone } from './send-until-done.ts';
import { dynamoWorlds, type RunningDynamo } from './testing/dynamo-worlds.ts';
import { type FaultyDynamo, startFaultyDynamo } from './testing/faulty-dynamo.ts';
import { testTables } from './testing/test-tables.ts';

const [place] = dynamoWorlds();
const products = Array.from({ length: 30 }, (_, n) => sampleProduct(`p${n}`));
const ids = products.map(({ id }) => id);
let world: RunningDynamo | undefined;
let front: FaultyDynamo;
let catalogue: CatalogueStore;

beforeAll(async () => {
  world = await place?.start();
  if (world === undefined) throw new Error('There is no DynamoDB to test on');
  const { shop } = await testTables(world.endpoint);
  front = await startFaultyDynamo(world.endpoint);
  catalogue = dynamoCatalogueStore({ client: dynamoClient({ endpoint: front.endpoint }), name: shop.name });
});
afterAll(async () => {
  await front.close();
  await world?.close();
});

it('sends again what a batch left unprocessed', async () => {
  front.faults = ['half-done', 'half-done', 'half-done', 'none', 'half-done'];
  await catalogue.save('main', products);
  front.faults = ['half-done', 'reset', 'half-done'];
  expect(await catalogue.find('main', ids)).toEqual(products);
});

it('gives up on a table that stays overloaded', async () => {
  front.faults = Array.from({ length: 3 }, () => 'throttled');
  await expect(catalogue.save('main', products)).rejects.toMatchObject({ code: 'unavailable' });
  const overloaded = sendUntilDone([1, 2], async (left) => left);
  await expect(overloaded).rejects.toMatchObject({ code: 'unavailable', retryAfterSeconds: 1 });
});
