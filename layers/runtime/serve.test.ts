import { routes } from '#contract/routes.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ConversationReply } from '#contract/conversation.ts';
import { ProblemCode } from '#contract/problem.ts';
import { ShopError } from '#core/errors.ts';
import { fixedClock } from '#core/testing/fixed-clock.ts';
import { memoryReplyStore } from '#core/testing/memory-reply-store.ts';
import type { Handlers } from './handlers.ts';
import { ProxyReply } from './testing/proxy-reply.ts';
import { callerContext, type EventChanges, proxyEventFor } from './testing/proxy-event-for.ts';
import { type RecordingObserver, recordingObserver } from './testing/recording-observer.ts';
import { sampleContext } from './testing/sample-context.ts';
import { serve } from './serve.ts';

const feedback = 'POST /v1/messages/{messageId}/feedback';
const read = 'GET /v1/conversations/{conversationId}';
const remove = 'DELETE /v1/conversations/{conversationId}';
const conversation: ConversationReply = {
  conversationId: 'c1',
  state: 'bot',
  language: 'pl',
  startedAt: '2026-11-20T12:00:00.000Z',
  messages: [],
};

let observer: RecordingObserver;
const clock = fixedClock();
beforeEach(() => void (observer = recordingObserver()));

const notCalled = async () => await Promise.reject(new Error('Not called here'));

/** A function whose handlers do nothing unless told, and what it is called with. */
function functionWith(handlers: Partial<Handlers<'conversations'>> = {}, remainingMs = 30_000) {
  const call = serve({
    lambda: 'conversations',
    routes,
    ports: { replies: memoryReplyStore(clock), clock, telemetry: observer },
    observer,
    origins: ['https://shop.example'],
    handlers: {
      [read]: async () => conversation,
      [remove]: async () => undefined,
      [feedback]: async () => undefined,
      'GET /v1/agent/conversations/{conversationId}': notCalled,
      'GET /v1/audits': notCalled,
      'POST /v1/agent/conversations/{conversationId}/state': notCalled,
      'POST /v1/agent/conversations/{conversationId}/messages': notCalled,
      ...handlers,
    },
  });
  return async (event: unknown) => ProxyReply.parse(await call(event, sampleContext(remainingMs)));
}

const reading = (changes: EventChanges = {}) =>
  proxyEventFor(read, { params: { conversationId: 'c1' }, ...changes });
const rating = (changes: EventChanges = {}) =>
  proxyEventFor(feedback, { params: { messageId: 'c1-1' }, json: { rating: 'up' }, ...changes });

const from = (origin: string) => ({ headers: { Origin: origin } });

describe('a reply', () => {
  it('is JSON with status 200', async () => {
    const reply = await functionWith()(reading());
    expect(reply).toMatchObject({
      statusCode: 200,
      headers: {
        'content-type': 'application/json',
        'x-request-id': 'request-1',
        'cache-control': 'no-store',
      },
    });
    expect(JSON.parse(reply.body)).toEqual(conversation);
  });

  it('with nothing to say is a 204 without a body and its type', async () => {
    const reply = await functionWith()(proxyEventFor(remove, { params: { conversationId: 'c1' } }));
    expect(reply).toMatchObject({ statusCode: 204, body: '' });
    expect(reply.headers).not.toHaveProperty('content-type');
  });

  it('may be read by pages of listed origins, refusals too', async () => {
    const call = functionWith();
    for (const authorizer of [callerContext('g1', ['shopper']), {}]) {
      const listed = await call(reading({ ...from('https://shop.example'), authorizer }));
      expect(listed.headers).toMatchObject({ 'access-control-allow-origin': 'https://shop.example' });
      const foreign = await call(reading({ ...from('https://evil.example'), authorizer }));
      expect(foreign.headers).not.toHaveProperty('access-control-allow-origin');
    }
  });
});

describe('a handler', () => {
  it('gets the caller, the parts that were checked and a deadline', async () => {
    let got: unknown;
    await functionWith({
      async [feedback](request) {
        got = request;
      },
    })(rating({ params: { messageId: 'c1%2D1' } }));
    expect(got).toMatchObject({
      caller: { tenant: 'main', id: 'g1', roles: ['shopper'] },
      requestId: 'request-1',
      params: { messageId: 'c1-1' },
      body: { rating: 'up' },
      deadline: { aborted: false },
    });
  });

  it('that hangs is answered for when its time is up', async () => {
    const reply = await functionWith({ [read]: () => new Promise(() => {}) }, 1001)(reading());
    expect(reply).toMatchObject({ statusCode: 504, headers: { 'retry-after': '1' } });
  });
});

describe('a problem', () => {
  it.each(ProblemCode.options)('%s is told as problem details', async (code) => {
    const reply = await functionWith({
      [read]: () => Promise.reject(new ShopError(code, 'What to do', { retryAfterSeconds: 3 })),
    })(reading());
    expect(reply.headers).toMatchObject({
      'content-type': 'application/problem+json',
      'x-request-id': 'request-1',
      'retry-after': '3',
    });
    expect(JSON.parse(reply.body)).toMatchObject({ code, status: reply.statusCode, requestId: 'request-1' });
  });

  it('that nobody expected is a neutral 500; its cause is for the log', async () => {
    const bug = new TypeError('Cannot read properties of undefined');
    const reply = await functionWith({ [read]: () => Promise.reject(bug) })(reading());
    expect(reply.statusCode).toBe(500);
    expect(reply.body).not.toMatch(/undefined|TypeError|\bat\b.*\.ts/u);
    expect(observer.requests).toEqual([
      { route: read, requestId: 'request-1', tenant: 'main', status: 500, latencyMs: 0, failure: bug },
    ]);
  });

  it('of the caller comes before what the body says', async () => {
    const stranger = await functionWith()(rating({ json: { rating: 'sideways' }, authorizer: {} }));
    expect(stranger).toMatchObject({ statusCode: 401, headers: { 'www-authenticate': 'Bearer' } });
    const agent = await functionWith()(rating({ json: 7, authorizer: callerContext('a1', ['agent']) }));
    expect(agent.statusCode).toBe(403);
    const guest = await functionWith()(rating({ json: { rating: 'sideways' } }));
    expect(guest.statusCode).toBe(400);
  });

  it('is a 404 for a route of another function', async () => {
    expect((await functionWith()(proxyEventFor('GET /v1/products'))).statusCode).toBe(404);
  });

  it.each([undefined, null, {}, 'text', { httpMethod: 'GET' }])(
    'is a 500 for an event no gateway makes: %j',
    async (event) => {
      const reply = await functionWith()(event);
      expect(reply).toMatchObject({ statusCode: 500, headers: { 'x-request-id': 'invocation-1' } });
      expect(observer.requests).toMatchObject([{ route: 'unknown', status: 500, tenant: undefined }]);
    },
  );
});

describe('the observer', () => {
  it('is told once of each request, with the time it took', async () => {
    const call = functionWith({
      async [read]() {
        clock.advance(25);
        return conversation;
      },
    });
    await call(reading());
    expect(observer.requests).toEqual([
      { route: read, requestId: 'request-1', tenant: 'main', status: 200, latencyMs: 25, failure: undefined },
    ]);
  });

  it('is told why when it is our fault, and not when it is the caller’s', async () => {
    const away = new ShopError('unavailable', 'Away', { cause: new Error('ECONNREFUSED') });
    await functionWith({ [read]: () => Promise.reject(away) })(reading());
    await functionWith({ [read]: () => Promise.reject(new ShopError('not-found', 'No')) })(reading());
    expect(observer.requests.map(({ status, failure }) => ({ status, failure }))).toEqual([
      { status: 503, failure: away },
      { status: 404, failure: undefined },
    ]);
  });
});

/** A function that counts how often it rated, and rates when told. */
function counting(outcome: () => Promise<undefined> = async () => undefined) {
  let executions = 0;
  const call = functionWith({
    async [feedback]() {
      executions += 1;
      return await outcome();
    },
  });
  return { call, executions: () => executions };
}

describe('an idempotency key', () => {
  const key = '0b1f6d2c-2f0e-4f3a-9d0a-0d5f3c9b1e11';
  const withKey = (changes: EventChanges = {}) =>
    rating({ ...changes, headers: { ...changes.headers, 'Idempotency-Key': key } });

  it('gives the same request the stored reply', async () => {
    const { call, executions } = counting();
    const replies = [await call(withKey()), await call(withKey())];
    expect(replies.map(({ statusCode, body }) => [statusCode, body])).toEqual([
      [204, ''],
      [204, ''],
    ]);
    expect(executions()).toBe(1);
  });

  it('with another body is a 422', async () => {
    const { call, executions } = counting();
    await call(withKey());
    expect((await call(withKey({ json: { rating: 'down' } }))).statusCode).toBe(422);
    expect(executions()).toBe(1);
  });

  it('in parallel executes once, the other gets a 409 and when to come back', async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const { call, executions } = counting(() => promise);
    const first = call(withKey());
    const second = await call(withKey());
    resolve(undefined);
    expect((await first).statusCode).toBe(204);
    expect(second).toMatchObject({ statusCode: 409, headers: { 'retry-after': '1' } });
    expect(executions()).toBe(1);
  });

  it('is free again after a failure', async () => {
    const outcomes = [() => Promise.reject(new ShopError('unavailable', 'Away')), async () => undefined];
    const { call, executions } = counting(() => outcomes.shift()?.() ?? Promise.resolve(undefined));
    expect((await call(withKey())).statusCode).toBe(503);
    expect((await call(withKey())).statusCode).toBe(204);
    expect(executions()).toBe(2);
  });

  it('of another caller is another key', async () => {
    const { call, executions } = counting();
    await call(withKey());
    const other = withKey({ json: { rating: 'down' }, authorizer: callerContext('g2', ['shopper']) });
    expect((await call(other)).statusCode).toBe(204);
    expect(executions()).toBe(2);
  });

  it('that is malformed is a 400, and nothing is executed', async () => {
    const { call, executions } = counting();
    const reply = await call(rating({ headers: { 'Idempotency-Key': 'short' } }));
    expect(reply.statusCode).toBe(400);
    expect(executions()).toBe(0);
  });

  it('of a request that hangs stays taken until it ends or lapses', async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    let executions = 0;
    const call = functionWith(
      {
        [feedback]: () => {
          executions += 1;
          return promise;
        },
      },
      1001,
    );
    expect((await call(withKey())).statusCode).toBe(504);
    expect((await call(withKey())).statusCode).toBe(409);
    resolve(undefined);
    await expect.poll(async () => (await call(withKey())).statusCode).toBe(204);
    expect(executions).toBe(1);
  });
});
