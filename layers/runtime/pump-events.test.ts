import { Readable } from 'node:stream';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ShopError } from '#core/errors.ts';
import type { Numbered } from './handlers.ts';
import { pumpEvents, type StreamedEvent } from './pump-events.ts';

afterEach(() => void vi.useRealTimers());

const one = { type: 'answer-start', messageId: 'm1' };
const two = { type: 'text-delta', text: 'Zażółć\n\nevent: x' };
const three = { type: 'answer-end', answer: 'x' };
const bodyOf = () => new Readable({ read() {} });

/** Pumps what a generator makes, numbered from 1, as `streamed` does: the first event is drawn before. */
async function pump(made: AsyncGenerator<StreamedEvent>, body = bodyOf()) {
  const events = numbered(made);
  return await pumpEvents({ first: await events.next(), events, body });
}

async function* numbered(events: AsyncGenerator<StreamedEvent>): AsyncGenerator<Numbered<StreamedEvent>> {
  let id = 0;
  for await (const event of events) {
    id += 1;
    yield { id, event };
  }
}

async function* sayAll() {
  yield one;
  yield two;
  yield three;
}

async function* goOnAtSeven() {
  yield { id: 7, event: two };
  throw new ShopError('interrupted', 'The answer broke off');
}

async function* sayWhatCannotBeWritten() {
  yield one;
  yield { type: 'text-delta', amount: 1n };
}

async function* sayNothing(): AsyncGenerator<StreamedEvent> {}

async function* breakOff(error: unknown): AsyncGenerator<StreamedEvent> {
  yield one;
  throw error;
}

const textOf = async (body: Readable) => Buffer.concat(await Array.fromAsync(body)).toString('utf8');

describe('events', () => {
  it('are written in order, each with its id', async () => {
    const body = bodyOf();
    expect(await pump(sayAll(), body)).toBeUndefined();
    expect(await textOf(body)).toBe(
      [one, two, three]
        .map((event, index) => `id: ${index + 1}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`)
        .join(''),
    );
  });

  it('keep the numbers they came with, from which a stream goes on; a failure has none', async () => {
    const body = bodyOf();
    const events = goOnAtSeven();
    await pumpEvents({ first: await events.next(), events, body });
    expect((await textOf(body)).match(/^id: \d+$/gmu)).toEqual(['id: 7']);
  });

  it('of a generator that has none are an empty stream', async () => {
    const body = bodyOf();
    expect(await pump(sayNothing(), body)).toBeUndefined();
    expect(await textOf(body)).toBe('');
  });

  it('are all kept for a reader who is slow', async () => {
    const body = bodyOf();
    const text = 'x'.repeat(64 * 1024);
    await pump(
      (async function* many() {
        for (let n = 0; n < 50; n += 1) yield { type: 'text-delta', text };
      })(),
      body,
    );
    expect((await textOf(body)).match(/^id: \d+$/gmu)).toHaveLength(50);
  });

  it('are drawn to the end when the reader has gone', async () => {
    const body = bodyOf();
    let isDone = false;
    const events = (async function* watched() {
      yield one;
      body.destroy();
      yield two;
      yield three;
      isDone = true;
    })();
    expect(await pump(events, body)).toBeUndefined();
    expect(isDone).toBe(true);
  });
});

describe('a failure', () => {
  it('that is expected is a last event that says what to do, and is given back', async () => {
    const body = bodyOf();
    const failure = new ShopError('unavailable', 'Try again in a moment', { cause: new Error('ECONNRESET') });
    expect(await pump(breakOff(failure), body)).toBe(failure);
    const problem = {
      type: 'urn:aisle:problem:unavailable',
      title: 'Aisle cannot answer right now',
      status: 503,
      code: 'unavailable',
      detail: 'Try again in a moment',
    };
    expect(await textOf(body)).toContain(
      `\n\nevent: error\ndata: ${JSON.stringify({ type: 'error', problem })}`,
    );
  });

  it.each([new TypeError('secret.x is not a function'), 'secret', undefined])(
    'that is a bug is told in a neutral sentence: %s',
    async (bug) => {
      const body = bodyOf();
      expect(await pump(breakOff(bug), body)).toMatchObject({ code: 'internal-error', cause: bug });
      const text = await textOf(body);
      expect(text).toContain('"code":"internal-error"');
      expect(text).not.toContain('secret');
    },
  );

  it('is an event that cannot be written', async () => {
    const body = bodyOf();
    expect(await pump(sayWhatCannotBeWritten(), body)).toMatchObject({ code: 'internal-error' });
    expect(await textOf(body)).toContain('event: error');
  });

  it('without a reader is given back all the same', async () => {
    const body = bodyOf();
    body.destroy();
    expect(await pump(breakOff(new ShopError('conflict', 'No')), body)).toMatchObject({ code: 'conflict' });
  });
});

describe('a heartbeat', () => {
  it('is sent every ten seconds of waiting, and none after the end', async () => {
    vi.useFakeTimers();
    const { promise, resolve } = Promise.withResolvers<void>();
    const body = bodyOf();
    const pumping = pump(
      (async function* patient() {
        yield one;
        await promise;
        yield three;
      })(),
      body,
    );
    await vi.advanceTimersByTimeAsync(25_000);
    resolve();
    await pumping;
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
    const text = await textOf(body);
    expect(text.match(/^: still here$/gmu)).toHaveLength(2);
    expect(text.match(/^id: \d+$/gmu)).toEqual(['id: 1', 'id: 2']);
  });
});
