import { expect, it } from 'vitest';
import { ingestBlobs } from '../../knowledge/ingest-blobs.ts';
import { testPorts } from '../../testing/test-ports.ts';
import { classifyIntent } from '../intents/classify-intent.ts';
import { shopIntents } from './shop-intents.ts';

const lines = (intent: string, text: string) =>
  Array.from({ length: 6 }, (_, at) => JSON.stringify({ text: `${text} ${at}`, intent })).join('\n');
const signal = new AbortController().signal;

it('a file of examples dropped with the knowledge teaches intents, and is no knowledge', async () => {
  const ports = testPorts();
  const key = 'knowledge/main/intents/en.jsonl';
  await ports.blobs.write(key, Buffer.from(`${lines('order-status', 'where is my parcel')}\n`));
  await ports.blobs.write('knowledge/main/intents/pl.jsonl', Buffer.from(lines('returns', 'zwrot lampy')));
  expect(await ingestBlobs(ports, { keys: [key], signal })).toEqual([]);
  const model = await shopIntents(ports, { tenant: 'main', version: 1 });
  expect(model && classifyIntent(model, 'where is my parcel').intent).toBe('order-status');
  expect(model && classifyIntent(model, 'zwrot lampy').intent).toBe('returns');
  expect((await ports.sources.list('main', { limit: 10 })).items).toEqual([]);
});

it('names the file and line of what is no example', async () => {
  const ports = testPorts();
  const key = 'knowledge/main/intents/en.jsonl';
  await ports.blobs.write(key, Buffer.from('{"text": "where is it", "intent": "order-status"}\n{"text": 1}'));
  expect(await ingestBlobs(ports, { keys: [key], signal })).toMatchObject([
    { key, cause: { message: expect.stringContaining('en.jsonl, line 2') } },
  ]);
});
