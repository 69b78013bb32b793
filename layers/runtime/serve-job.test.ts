import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { fixedClock } from '#core/testing/fixed-clock.ts';
import type { QueueHandler } from './job-handler.ts';
import { serveQueue, serveSchedule } from './serve-job.ts';
import { recordingObserver } from './testing/recording-observer.ts';

const Message = z.object({ key: z.string() });
type Message = z.infer<typeof Message>;
const context = (left = 60_000) => ({ getRemainingTimeInMillis: () => left });
const record = (messageId: string, body: unknown) => ({
  messageId,
  receiptHandle: 'r',
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

function queueOf(handle: QueueHandler<Message>) {
  const observer = recordingObserver();
  const served = { job: 'ingest', message: Message, clock: fixedClock(), observer } as const;
  return { observer, run: serveQueue(served, handle) };
}

describe('a queue', () => {
  it('hands over all messages at once, and reports exactly those that failed', async () => {
    const seen: string[] = [];
    const { run, observer } = queueOf(async ({ messages }) => {
      seen.push(...messages.map(({ message }) => message.key));
      return messages
        .filter(({ message }) => message.key === 'bad')
        .map(({ id }) => ({ id, cause: new Error('bad') }));
    });
    const Records = [record('1', { key: 'good' }), record('2', { key: 'bad' }), record('3', { key: 'good' })];
    expect(await run({ Records }, context())).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] });
    expect(seen).toEqual(['good', 'bad', 'good']);
    expect(observer.jobs).toEqual([{ job: 'ingest', messages: 3, failed: 1, latencyMs: 0 }]);
    expect(observer.degradations.map(({ what }) => what)).toEqual(['ingest']);
  });

  it('fails a message that cannot be read, and no other', async () => {
    const { run } = queueOf(async () => []);
    const Records = [record('odd', '{'), record('other', { name: 'x' }), record('fine', { key: 'x' })];
    expect(await run({ Records }, context())).toEqual({
      batchItemFailures: [{ itemIdentifier: 'odd' }, { itemIdentifier: 'other' }],
    });
  });

  it('has every message come again when the handler fails', async () => {
    const { run, observer } = queueOf(() => Promise.reject(new Error('down')));
    const reply = await run({ Records: [record('1', { key: 'a' }), record('2', { key: 'b' })] }, context());
    expect(reply.batchItemFailures).toHaveLength(2);
    expect(observer.degradations).toHaveLength(2);
  });

  it('calls off in time for a clean end', async () => {
    const aborted: boolean[] = [];
    const { run } = queueOf(async ({ deadline }) => {
      aborted.push(deadline.aborted);
      return [];
    });
    await run({ Records: [] }, context(2_000));
    await run({ Records: [] }, context(20_000));
    expect(aborted).toEqual([true, false]);
  });
});

describe('the clock', () => {
  const observer = recordingObserver();
  const served = { job: 'refresh', message: Message, clock: fixedClock(), observer } as const;

  it('tells the job what it was told', async () => {
    const seen: string[] = [];
    await serveSchedule(served, async ({ message }) => void seen.push(message.key))({ key: 'x' }, context());
    expect(seen).toEqual(['x']);
  });

  it('is told of a failure, so that it asks again', async () => {
    const run = serveSchedule(served, () => Promise.reject(new Error('down')));
    await expect(run({ key: 'x' }, context())).rejects.toThrow('down');
    await expect(run({}, context())).rejects.toThrow('key');
    expect(observer.jobs.map(({ failed }) => failed)).toEqual([0, 1, 1]);
  });
});
