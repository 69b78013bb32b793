import { expect, it } from 'vitest';
import { testPorts } from '../../testing/test-ports.ts';
import { classifyIntent } from '../intents/classify-intent.ts';
import { learnShopIntents } from './learn-shop-intents.ts';
import { shopIntents } from './shop-intents.ts';

const parcels = Array.from({ length: 6 }, (_, at) => ({
  text: `where is my parcel ${at}`,
  intent: 'order-status',
}));
const returns = Array.from({ length: 6 }, (_, at) => ({ text: `return the lamp ${at}`, intent: 'returns' }));
const question = 'where is my parcel';

it('knows what was learned from the shop’s examples, for that shop alone', async () => {
  const ports = testPorts();
  await learnShopIntents(ports, { tenant: 'main', examples: [...parcels, ...returns] });
  const model = await shopIntents(ports, { tenant: 'main', version: 1 });
  expect(model && classifyIntent(model, question)).toMatchObject({ intent: 'order-status', isKnown: true });
  expect(await shopIntents(ports, { tenant: 'other', version: 1 })).toBeUndefined();
});

it('knows nothing, and takes nothing for strange, once the examples are gone', async () => {
  const ports = testPorts();
  await learnShopIntents(ports, { tenant: 'main', examples: [] });
  expect(await shopIntents(ports, { tenant: 'main', version: 1 })).toBeUndefined();
});

it('reads once for each version of the knowledge', async () => {
  const usual = testPorts();
  let reads = 0;
  const read: typeof usual.blobs.read = async (key) => {
    reads += 1;
    return await usual.blobs.read(key);
  };
  const ports = { ...usual, blobs: { ...usual.blobs, read } };
  for (const version of [1, 1, 1, 2, 2]) await shopIntents(ports, { tenant: 'main', version });
  expect(reads).toBe(2);
});

it('learns once from the same examples', async () => {
  const usual = testPorts();
  let writes = 0;
  const write: typeof usual.blobs.write = async (key, bytes) => {
    writes += 1;
    await usual.blobs.write(key, bytes);
  };
  const ports = { ...usual, blobs: { ...usual.blobs, write } };
  for (const examples of [parcels, parcels, returns])
    await learnShopIntents(ports, { tenant: 'main', examples });
  expect(writes).toBe(2);
});

it('does without while the store is down, and asks it again after a minute', async () => {
  const usual = testPorts();
  await learnShopIntents(usual, { tenant: 'main', examples: [...parcels, ...returns] });
  let isDown = true;
  const read: typeof usual.blobs.read = async (key) => {
    if (isDown) throw new Error('down');
    return await usual.blobs.read(key);
  };
  const ports = { ...usual, blobs: { ...usual.blobs, read } };
  expect(await shopIntents(ports, { tenant: 'main', version: 1 })).toBeUndefined();
  isDown = false;
  expect(await shopIntents(ports, { tenant: 'main', version: 1 })).toBeUndefined();
  ports.clock.advance(60_000);
  expect(await shopIntents(ports, { tenant: 'main', version: 1 })).toBeDefined();
  expect(ports.degradations).toEqual(['intents']);
});
