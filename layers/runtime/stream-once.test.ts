import { expect, test } from 'vitest';
import * as z from 'zod';
import { testPorts } from '#core/testing/test-ports.ts';
import { streamOnce } from './stream-once.ts';

const Event = z.object({ type: z.string() });
const request = { tenant: 'main', key: 'k', fingerprint: 'f' };

test('gives the last event again under the same key, and runs once', async () => {
  const ports = testPorts();
  let runs = 0;
  const begin = async function* () {
    runs += 1;
    yield { type: 'start' };
    yield { type: 'end' };
  };
  const all = () => Array.fromAsync(streamOnce(ports, request, Event, begin));
  expect(await all()).toEqual([
    { id: 1, event: { type: 'start' } },
    { id: 2, event: { type: 'end' } },
  ]);
  expect(await all()).toEqual([{ id: 1, event: { type: 'end' } }]);
  expect(runs).toBe(1);
  const other = streamOnce(ports, { ...request, fingerprint: 'g' }, Event, begin);
  await expect(Array.fromAsync(other)).rejects.toMatchObject({ code: 'idempotency-mismatch' });
});

test('refuses a second at the same time, and leaves the key free after a failure', async () => {
  const ports = testPorts();
  const failing = streamOnce(ports, request, Event, async function* () {
    yield { type: 'start' };
    throw new Error('broken');
  });
  await failing.next();
  const second = () =>
    streamOnce(ports, request, Event, async function* () {
      yield { type: 'end' };
    });
  await expect(second().next()).rejects.toMatchObject({ code: 'conflict' });
  await expect(failing.next()).rejects.toThrow('broken');
  expect(await Array.fromAsync(second())).toHaveLength(1);
});

test('runs each time without a key', async () => {
  const stream = () =>
    streamOnce(testPorts(), undefined, Event, async function* () {
      yield { type: 'end' };
    });
  expect(await Array.fromAsync(stream())).toHaveLength(1);
});
