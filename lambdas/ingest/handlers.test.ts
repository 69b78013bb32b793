import { expect, it } from 'vitest';
import type { Ports } from '#core/ports.ts';
import { listingIndex } from '#core/testing/listing-index.ts';
import { testPorts } from '#core/testing/test-ports.ts';
import { handlers } from './handlers.ts';

const context = { getRemainingTimeInMillis: () => 60_000 };

function world(changes: Partial<Ports> = {}) {
  const index = listingIndex();
  const fakes = testPorts();
  const ports: Ports = { ...fakes, index, ...changes };
  const put = async (key: string, text: string) => await ports.blobs.write(key, Buffer.from(text));
  const texts = () => index.passages.map(({ text }) => text);
  const statuses = async () =>
    (await ports.sources.list('main', { limit: 50 })).items.map(
      ({ name, faults }) => `${name}: ${faults.length}`,
    );
  return { ports, put, texts, statuses, degradations: fakes.degradations, handle: handlers(ports) };
}

function message(id: string, ...keys: readonly string[]) {
  const Records = keys.map((key) => ({
    eventName: 'ObjectCreated:Put',
    s3: { bucket: { name: 'b' }, object: { key, size: 1 } },
  }));
  return { messageId: id, receiptHandle: 'r', body: JSON.stringify({ Records }) };
}

it('takes in what was put, whatever letters its key has', async () => {
  const { put, handle, texts } = world();
  await put('knowledge/main/zwroty i wymiany.md', 'Masz 30 dni.');
  await put('knowledge/main/faq.jsonl', '{"question":"Why?","answer":"So."}');
  const event = {
    Records: [message('1', 'knowledge/main/zwroty+i+wymiany.md'), message('2', 'knowledge/main/faq.jsonl')],
  };
  expect(await handle(event, context)).toEqual({ batchItemFailures: [] });
  expect(texts()).toEqual(['Masz 30 dni.', 'So.']);
});

it('acts once when a message comes twice, and removes what is gone', async () => {
  const { ports, put, handle, texts } = world();
  await put('knowledge/main/a.md', 'One.');
  await handle({ Records: [message('1', 'knowledge/main/a.md')] }, context);
  const { version } = await ports.knowledge.shop('main');
  await handle(
    { Records: [message('1', 'knowledge/main/a.md'), message('2', 'knowledge/main/gone.md')] },
    context,
  );
  expect((await ports.knowledge.shop('main')).version).toBe(version);
  const without = handlers({ ...ports, blobs: { ...ports.blobs, read: async () => undefined } });
  await without({ Records: [message('3', 'knowledge/main/a.md')] }, context);
  expect(texts()).toEqual([]);
});

it('reports exactly the messages that failed', async () => {
  const fakes = testPorts();
  const read: Ports['blobs']['read'] = async (key) =>
    key.includes('down') ? await Promise.reject(new Error('S3 is down')) : await fakes.blobs.read(key);
  const { put, handle, texts, degradations } = world({ blobs: { ...fakes.blobs, read } });
  await put('knowledge/main/a.md', 'One.');
  const event = {
    Records: [
      message('bad', 'knowledge/main/down.md'),
      { messageId: 'odd', body: '{' },
      message('good', 'knowledge/main/a.md'),
    ],
  };
  expect(await handle(event, context)).toEqual({
    batchItemFailures: [{ itemIdentifier: 'bad' }, { itemIdentifier: 'odd' }],
  });
  expect(texts()).toEqual(['One.']);
  expect(degradations).toEqual(['ingest', 'ingest']);
});

it('does not ask for a broken document again: its source says what is wrong', async () => {
  const { put, handle, statuses } = world();
  await put('knowledge/main/faq.jsonl', 'no JSON');
  expect(await handle({ Records: [message('1', 'knowledge/main/faq.jsonl')] }, context)).toEqual({
    batchItemFailures: [],
  });
  expect(await statuses()).toEqual(['faq.jsonl: 1']);
});

it('leaves to the next round what it has no time for', async () => {
  const { put, handle } = world();
  await put('knowledge/main/a.md', 'One.');
  const reply = await handle(
    { Records: [message('1', 'knowledge/main/a.md')] },
    { getRemainingTimeInMillis: () => 0 },
  );
  expect(reply).toEqual({ batchItemFailures: [{ itemIdentifier: '1' }] });
});

it('minds neither test events nor objects outside of the folder', async () => {
  const { handle, texts } = world();
  const test = { messageId: 't', body: JSON.stringify({ Service: 'Amazon S3', Event: 's3:TestEvent' }) };
  expect(
    await handle(
      { Records: [test, message('1', 'exports/x.csv', 'knowledge/main/', 'knowledge/x')] },
      context,
    ),
  ).toEqual({ batchItemFailures: [] });
  expect(texts()).toEqual([]);
});
