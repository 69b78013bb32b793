import { routes } from '#contract/routes.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { fixedClock } from '#core/testing/fixed-clock.ts';
import { memoryReplyStore } from '#core/testing/memory-reply-store.ts';
import { anyOrigin, authorize } from '#runtime/authorize.ts';
import type { Handlers } from '#runtime/handlers.ts';
import { serve } from '#runtime/serve.ts';
import { streamed } from '#runtime/streamed.ts';
import { recordingObserver } from '#runtime/testing/recording-observer.ts';
import type { LoopDelay } from '../admission.ts';
import type { Backend } from '../gateway.ts';
import { provideLambdaRuntime } from '../lambda-runtime.ts';
import type { LocalFunction } from '../local-functions.ts';
import { startServer } from '../start-server.ts';

type Chat = Handlers<'chat'>['POST /v1/chat'];

/** The origin that the shop has listed. */
export const shopOrigin = 'https://shop.example';

/**
 * A local server until the end of a test: real HTTP, gateway and functions, but handlers of the test's own.
 * The token `guest-1` is that of a guest, `agent-1` that of an agent. The function `products` is broken.
 */
export async function testServer(
  handlers: { readonly chat?: Chat; readonly guests?: Handlers<'guests'>; readonly delay?: LoopDelay } = {},
) {
  provideLambdaRuntime();
  const observer = recordingObserver();
  const clock = fixedClock();
  const served = {
    ports: { replies: memoryReplyStore(clock), clock, telemetry: observer },
    observer,
    origins: [shopOrigin],
  };
  const guests = serve({ ...served, routes, lambda: 'guests', handlers: handlers.guests ?? oneGuest });
  const chat = streamed({
    routes,
    ...served,
    lambda: 'chat',
    handlers: { 'POST /v1/chat': handlers.chat ?? noAnswer },
  });
  const other: LocalFunction = { streams: false, call: guests };
  const invocations: Promise<unknown>[] = [];
  const web = await mkdtemp(path.join(tmpdir(), 'aisle-web-'));
  const backend: Backend = {
    functions: {
      system: other,
      guests: other,
      conversations: other,
      knowledge: other,
      sources: other,
      events: other,
      recommendations: other,
      costs: other,
      descriptions: other,
      products: { streams: false, call: async () => 'a secret that is no reply' },
      chat: {
        streams: true,
        call(...given) {
          const invocation = chat(...given);
          invocations.push(invocation);
          return invocation;
        },
      },
    },
    authorizer: authorize({ identity }, anyOrigin),
    origins: [shopOrigin],
    telemetry: observer,
  };
  const server = await startServer(0, web, backend, handlers.delay);
  onTestFinished(async () => {
    await server.close();
    await rm(web, { recursive: true });
  });
  return { address: server.address, backend, observer, web, invocations };
}

const identity: Parameters<typeof authorize>[0]['identity'] = {
  issueGuest: () => Promise.reject(new Error('not here')),
  async verify(token) {
    if (token === 'guest-1') return { tenant: 'main', id: 'g1', roles: ['shopper'] };
    return token === 'agent-1' ? { tenant: 'main', id: 'a1', roles: ['agent'] } : undefined;
  },
  signIn: undefined,
};

const oneGuest: Handlers<'guests'> = {
  'POST /v1/guest-sessions': async () => ({
    token: 'guest-1',
    guestId: 'g1',
    expiresAt: '2026-11-21T12:00:00.000Z',
  }),
};

// oxlint-disable-next-line require-yield
const noAnswer: Chat = async function* none() {
  throw new Error('This test asks nothing');
};
