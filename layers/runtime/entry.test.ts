import { routes } from '#contract/routes.ts';
import { afterEach, expect, it, vi } from 'vitest';
import { testPorts } from '#core/testing/test-ports.ts';
import { entry, type Wire } from './entry.ts';
import type { Handlers } from './handlers.ts';
import { proxyEventFor } from './testing/proxy-event-for.ts';
import { ProxyReply } from './testing/proxy-reply.ts';
import { sampleContext } from './testing/sample-context.ts';

afterEach(() => vi.unstubAllEnvs());

const handlers = (): Handlers<'guests'> => ({
  'POST /v1/guest-sessions': async () => ({
    token: 't',
    guestId: 'g',
    expiresAt: '2026-11-21T12:00:00.000Z',
  }),
});

it('reads the environment, wires the ports and serves', async () => {
  vi.stubEnv('OPERATIONS_TABLE', 'operations');
  vi.stubEnv('GUEST_TOKEN_SECRET', 'aisle/guest');
  vi.stubEnv('WIDGET_ORIGINS', 'https://shop.example');
  vi.stubEnv('LOG_LEVEL', 'SILENT');
  vi.stubEnv('POWERTOOLS_METRICS_DISABLED', 'true');
  let secret: string | undefined;
  const wire: Wire = (config) => {
    secret = config.GUEST_TOKEN_SECRET;
    return testPorts();
  };
  const call = entry('guests', wire, handlers, routes);
  const event = proxyEventFor('POST /v1/guest-sessions', { headers: { origin: 'https://shop.example' } });
  const reply = ProxyReply.parse(await call(event, sampleContext()));
  expect(secret).toBe('aisle/guest');
  expect(reply).toMatchObject({
    statusCode: 200,
    headers: { 'access-control-allow-origin': 'https://shop.example' },
  });
});

it('does not start without what it needs', () => {
  vi.stubEnv('OPERATIONS_TABLE', '');
  vi.stubEnv('GUEST_TOKEN_SECRET', '');
  expect(() => entry('guests', () => testPorts(), handlers, routes)).toThrow(
    'GUEST_TOKEN_SECRET: is not set',
  );
});
