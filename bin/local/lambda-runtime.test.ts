import http from 'node:http';
import { describe, expect, it } from 'vitest';
import type { ChatEvent } from '#contract/chat.ts';
import { ShopError } from '#core/errors.ts';
import type { Numbered } from '#runtime/handlers.ts';
import { sampleAnswer } from '#core/testing/sample-answer.ts';
import { testServer } from './testing/test-server.ts';

const start: ChatEvent = { type: 'answer-start', conversationId: 'c1', messageId: 'c1-1', notice: 'AI' };
const delta: ChatEvent = { type: 'text-delta', text: 'Zażółć\n\ngęślą 🙂' };
const end: ChatEvent = { type: 'answer-end', ...sampleAnswer() };
const events = [start, delta, end];

/** A chat that gives these events, numbered from 1. */
const chatOf = (said: readonly ChatEvent[]) =>
  async function* chat(): AsyncGenerator<Numbered<ChatEvent>> {
    yield* said.map((event, index) => ({ id: index + 1, event }));
  };
const sayAll = chatOf(events);

/** Asks over a connection that can be cut. */
function ask(address: string, headers: Readonly<Record<string, string>> = {}) {
  const request = http.request(`${address}/v1/chat`, {
    method: 'POST',
    headers: { authorization: 'Bearer guest-1', 'content-type': 'application/json', ...headers },
  });
  const replied = Promise.withResolvers<http.IncomingMessage>();
  request.on('response', replied.resolve).on('error', replied.reject);
  request.end('{"message":"Hi"}');
  return { request, reply: replied.promise };
}

async function asked(address: string, headers: Readonly<Record<string, string>> = {}) {
  const reply = await ask(address, headers).reply;
  return { status: reply.statusCode, headers: reply.headers, text: await textOf(reply) };
}

const textOf = async (reply: http.IncomingMessage) =>
  Buffer.concat(await Array.fromAsync(reply, (chunk) => Buffer.from(chunk))).toString('utf8');

describe('a stream', () => {
  it('carries every event in order, with its id and name', async () => {
    const { address } = await testServer({ chat: sayAll });
    const { status, headers, text } = await asked(address);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-request-id': expect.stringMatching(/^[\da-f-]{36}$/u),
    });
    expect(text).toBe(
      events
        .map((event, index) => `id: ${index + 1}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`)
        .join(''),
    );
  });

  it('shows an event before the next one is made', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const { address } = await testServer({
      async *chat() {
        yield { id: 1, event: start };
        await promise;
        yield { id: 2, event: end };
      },
    });
    const reply = await ask(address).reply;
    const [chunk] = await Promise.race([once(reply, 'data'), once(reply, 'end')]);
    expect(String(chunk)).toContain('id: 1\n');
    resolve();
    expect(await textOf(reply)).toContain('id: 2\n');
  });

  it('keeps everything for a reader who is slow', async () => {
    const text = 'x'.repeat(256 * 1024);
    const deltas = Array.from({ length: 40 }, (): ChatEvent => ({ type: 'text-delta', text }));
    const { address } = await testServer({ chat: chatOf([start, ...deltas, end]) });
    const reply = await ask(address).reply;
    reply.pause();
    await fetch(`${address}/`);
    expect((await textOf(reply)).match(/^id: \d+$/gmu)).toHaveLength(42);
  });

  it('of a reader who wants JSON is one object: the last event', async () => {
    const { address } = await testServer({ chat: sayAll });
    for (const accept of ['application/json', 'application/json, */*;q=0.1', 'Application/JSON']) {
      const { status, headers, text } = await asked(address, { accept });
      expect([status, headers['content-type']]).toEqual([200, 'application/json']);
      expect(JSON.parse(text)).toEqual(sampleAnswer());
    }
  });

  it('goes on where the reader was cut off, but for JSON, which is one object', async () => {
    const seen: (number | undefined)[] = [];
    const { address } = await testServer({
      async *chat({ lastEventId }) {
        seen.push(lastEventId);
        for (const [index, event] of events.entries()) {
          if (index + 1 > (lastEventId ?? 0)) yield { id: index + 1, event };
        }
      },
    });
    const later = { 'last-event-id': '2' };
    expect((await asked(address, later)).text).toMatch(/^id: 3\nevent: answer-end\n/u);
    expect((await asked(address, { 'last-event-id': '999999' })).text).toBe('');
    const whole = await asked(address, { 'last-event-id': '999999', accept: 'application/json' });
    expect([whole.status, JSON.parse(whole.text)]).toEqual([200, sampleAnswer()]);
    expect(seen).toEqual([2, 999_999, undefined]);
  });

  it.each(['*/*', 'text/event-stream', 'text/event-stream, application/json', 'text/html', ''])(
    'with Accept: %s is events',
    async (accept) => {
      const { address } = await testServer({ chat: sayAll });
      expect((await asked(address, { accept })).headers['content-type']).toBe('text/event-stream');
    },
  );
});

const failAfter = (said: readonly ChatEvent[], error: unknown) =>
  async function* fail(): AsyncGenerator<Numbered<ChatEvent>> {
    yield* chatOf(said)();
    throw error;
  };

describe('a failure', () => {
  it.each(['text/event-stream', 'application/json'])(
    'before the first event is a real refusal (%s)',
    async (accept) => {
      const refused = new ShopError('too-many-requests', 'Wait a moment', { retryAfterSeconds: 7 });
      const { address, observer } = await testServer({ chat: failAfter([], refused) });
      const { status, headers, text } = await asked(address, { accept });
      expect(status).toBe(429);
      expect(headers).toMatchObject({ 'content-type': 'application/problem+json', 'retry-after': '7' });
      expect(JSON.parse(text)).toMatchObject({
        code: 'too-many-requests',
        requestId: headers['x-request-id'],
      });
      expect(observer.requests).toMatchObject([{ status: 429, failure: undefined }]);
    },
  );

  it('after the first event is a last event without a number, told to the observer once', async () => {
    const away = new ShopError('unavailable', 'Away', { cause: new Error('ECONNRESET') });
    const { address, observer, invocations } = await testServer({ chat: failAfter([start, delta], away) });
    const { status, text } = await asked(address);
    await Promise.all(invocations);
    expect(status).toBe(200);
    expect(text.split('\n\n').at(-2)).toMatch(/^event: error\ndata: .*"code":"unavailable"/u);
    expect(observer.requests).toMatchObject([{ route: 'POST /v1/chat', status: 200 }]);
    expect(observer.broken).toMatchObject([{ route: 'POST /v1/chat', tenant: 'main', failure: away }]);
  });

  it('that is a bug is told in a neutral sentence, at any moment', async () => {
    const bug = new TypeError('secret.x is not a function');
    for (const said of [[], [start]]) {
      const { address, observer, invocations } = await testServer({ chat: failAfter(said, bug) });
      const { text } = await asked(address);
      await Promise.all(invocations);
      expect(text).toContain('Something went wrong on our side');
      expect(text).not.toContain('secret');
      const known = [...observer.broken.map(({ failure }) => failure.cause), observer.requests[0]?.failure];
      expect(known).toContain(bug);
    }
  });

  it('is a real 5xx for a reader who wants JSON, also in the middle', async () => {
    const { address } = await testServer({
      chat: failAfter([start, delta], new ShopError('unavailable', 'Away')),
    });
    expect((await asked(address, { accept: 'application/json' })).status).toBe(503);
  });

  it('of the body comes before the handler is asked', async () => {
    const { address } = await testServer();
    expect((await asked(address, { 'content-type': 'text/plain' })).status).toBe(415);
  });
});

/** A chat that goes on when told, and says when it is through. */
function heldChat(before: readonly ChatEvent[]) {
  const goOn = Promise.withResolvers<void>();
  const reached = Promise.withResolvers<void>();
  let isThrough = false;
  return {
    goOn: goOn.resolve,
    reached: reached.promise,
    isThrough: () => isThrough,
    async *chat() {
      yield* chatOf(before)();
      reached.resolve();
      await goOn.promise;
      yield { id: 2, event: delta };
      yield { id: 3, event: end };
      isThrough = true;
    },
  };
}

describe('a reader who goes away', () => {
  it.each([
    ['after the first event', 'text/event-stream', [start]],
    ['before the first event', 'text/event-stream', []],
    ['while JSON is being made', 'application/json', [start]],
  ])('%s stops nothing, and the invocation ends only with the last event', async (_, accept, before) => {
    const held = heldChat(before);
    const { address, invocations, observer } = await testServer({ chat: () => held.chat() });
    const { request, reply } = ask(address, { accept });
    const gone = reply.then((stream) => once(stream, 'close')).catch((error: unknown) => error);
    await held.reached;
    if (accept === 'text/event-stream' && before.length > 0) await reply;
    request.destroy();
    await gone;

    let isOver = false;
    const over = Promise.all(invocations).then(() => (isOver = true));
    await fetch(`${address}/`);
    expect(isOver).toBe(false);
    held.goOn();
    await over;
    expect(held.isThrough()).toBe(true);
    expect(observer.requests).toMatchObject([{ status: 200 }]);
    expect([...observer.broken, ...observer.degradations]).toEqual([]);
  });

  it('does not keep the server from answering the next one', async () => {
    const held = heldChat([start]);
    const { address, invocations } = await testServer({ chat: () => held.chat() });
    const first = ask(address);
    (await first.reply).on('error', () => undefined);
    first.request.destroy();
    held.goOn();
    await Promise.all(invocations);
    expect((await asked(address)).text).toContain('event: answer-end');
  });
});

function once(stream: http.IncomingMessage, event: string): Promise<readonly unknown[]> {
  return new Promise(
    (resolve) => void stream.on('error', () => undefined).once(event, (...given) => resolve(given)),
  );
}
