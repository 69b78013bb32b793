import { chatRoutes } from '#contract/chat-routes.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChatEvent } from '#contract/chat.ts';
import { needs } from '#contract/config.ts';
import { ShopError } from '#core/errors.ts';
import { sampleAnswer } from '#core/testing/sample-answer.ts';
import { testPorts } from '#core/testing/test-ports.ts';
import { provideBuffering } from './buffered-runtime.ts';
import { streamingEntry } from './entry.ts';
import type { Handlers } from './handlers.ts';
import { proxyEventFor } from './testing/proxy-event-for.ts';
import { ProxyReply } from './testing/proxy-reply.ts';
import { sampleContext } from './testing/sample-context.ts';

const answer: ChatEvent = { type: 'answer-end', ...sampleAnswer() };
const said: readonly ChatEvent[] = [{ type: 'text-delta', text: 'Zażółć 🙂' }, answer];

const withoutRuntime = () => Reflect.deleteProperty(globalThis, 'awslambda');
beforeEach(() => {
  withoutRuntime();
  for (const variable of needs.chat) vi.stubEnv(variable, 'named');
  vi.stubEnv('LOG_LEVEL', 'SILENT');
  vi.stubEnv('POWERTOOLS_METRICS_DISABLED', 'true');
});
afterEach(() => {
  withoutRuntime();
  vi.unstubAllEnvs();
});

/** Calls a chat as an emulator does: an event and a context, and nothing to stream to. */
async function call(chat: Handlers<'chat'>['POST /v1/chat'], headers: Readonly<Record<string, string>> = {}) {
  const entry: unknown = streamingEntry(
    'chat',
    () => testPorts(),
    () => ({ 'POST /v1/chat': chat }),
    chatRoutes,
  );
  if (typeof entry !== 'function') throw new TypeError('There is no entry');
  const event = proxyEventFor('POST /v1/chat', {
    headers,
    json: { message: 'Hi' },
  });
  return ProxyReply.parse(await entry(event, sampleContext()));
}

async function* sayAll() {
  yield* said.map((event, index) => ({ id: index + 1, event }));
}

describe('where nothing can be streamed to', () => {
  it('a chat answers with the whole of its stream', async () => {
    const reply = await call(sayAll);
    expect(reply).toMatchObject({ statusCode: 200, headers: { 'content-type': 'text/event-stream' } });
    expect(reply.body).toBe(
      said
        .map((event, index) => `id: ${index + 1}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`)
        .join(''),
    );
  });

  it('and with one object where that is asked for', async () => {
    const { statusCode, body } = await call(sayAll, { accept: 'application/json' });
    expect(statusCode).toBe(200);
    expect(JSON.parse(body)).toEqual(sampleAnswer());
  });

  it('a refusal is a refusal', async () => {
    const failing: typeof sayAll = () => {
      throw new ShopError('forbidden', 'Not you');
    };
    const { statusCode, body } = await call(failing);
    expect(statusCode).toBe(403);
    expect(JSON.parse(body)).toMatchObject({ code: 'forbidden' });
  });

  it('what breaks off says so at its end', async () => {
    const { statusCode, body } = await call(async function* breakOff() {
      yield { id: 1, event: said[0] ?? answer };
      throw new Error('gone');
    });
    expect(statusCode).toBe(200);
    expect(body).toMatch(/event: error\ndata: \{/u);
  });
});

it('fills the empty runtime that AWS’s own libraries leave behind, and keeps what is theirs', async () => {
  const InvokeStore = { getXRayTraceId: () => undefined };
  Object.assign(globalThis, { awslambda: { InvokeStore } });
  expect((await call(sayAll)).statusCode).toBe(200);
  expect(Reflect.get(globalThis, 'awslambda')).toMatchObject({ InvokeStore });
});

it('leaves Lambda’s own runtime alone', () => {
  const own = { streamifyResponse: () => undefined };
  Object.assign(globalThis, { awslambda: own });
  provideBuffering();
  expect(Reflect.get(globalThis, 'awslambda')).toBe(own);
});
