import { describe, expect, test } from 'vitest';
import { createStreamingApi } from './streaming-api.ts';
import { keepInMemory } from './keep.ts';

describe('createApi', () => {
  test('begins a guest session for the site, then sends its token', async () => {
    const { api, sent } = clientOf([session('t1'), json({ products: [] }), json({ products: [] })]);
    expect(await api.call('GET /v1/products', { query: { language: 'pl' } })).toEqual({
      ok: true,
      reply: { products: [] },
    });
    await api.call('GET /v1/products', { query: {} });
    expect(sent).toEqual([
      { line: 'POST /v1/guest-sessions', token: null, body: '{"siteKey":"site-1"}' },
      { line: 'GET /v1/products?language=pl', token: 'Bearer t1', body: '' },
      { line: 'GET /v1/products', token: 'Bearer t1', body: '' },
    ]);
  });

  test('replaces a refused token once', async () => {
    const { api, sent } = clientOf([session('t1'), refusal(401), session('t2'), refusal(401)]);
    const outcome = await api.call('GET /v1/products/{productId}', {
      path: { productId: 'tent' },
      query: {},
    });
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'unauthenticated' } });
    expect(sent.map(({ token }) => token)).toEqual([null, 'Bearer t1', null, 'Bearer t2']);
  });

  test('reads a reply with nothing to say', async () => {
    const { api } = clientOf([session('t1'), () => new Response(null, { status: 204 })]);
    const path = { conversationId: 'c1' };
    expect(await api.call('DELETE /v1/conversations/{conversationId}', { path })).toEqual({
      ok: true,
      reply: undefined,
    });
  });

  test('reads the events of a stream', async () => {
    const events = 'id: 1\ndata: {"type":"text-delta","text":"Yes"}\n\n';
    const { api } = clientOf([
      session('t1'),
      () => new Response(events, { headers: { 'content-type': 'text/event-stream' } }),
    ]);
    const outcome = await api.stream('POST /v1/chat', { body: { message: 'Hi' } });
    if (!outcome.ok) throw new Error(outcome.failure.code);
    for await (const streamed of outcome.reply) {
      expect(streamed).toEqual({ id: '1', event: { type: 'text-delta', text: 'Yes' } });
    }
    expect.assertions(1);
  });

  test.each([
    ['a dead line', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['a page instead of JSON', () => new Response('<html>Sign in to the Wi-Fi</html>')],
  ])('says unreachable for %s', async (_, reply) => {
    const { api } = clientOf([session('t1'), reply]);
    expect(await api.call('GET /v1/products', { query: {} })).toMatchObject({
      ok: false,
      failure: { code: 'unreachable' },
    });
  });

  test('says why no guest session could begin', async () => {
    const { api } = clientOf([refusal(429)]);
    expect(await api.call('GET /v1/products', { query: {} })).toMatchObject({
      ok: false,
      failure: { code: 'too-many-requests' },
    });
  });
});

type Reply = () => Response | Promise<Response>;

/** A client whose server gives these replies in turn, and what it was sent. */
function clientOf(replies: readonly Reply[]) {
  const sent: { line: string; token: string | null; body: string }[] = [];
  const fetch: typeof globalThis.fetch = async (target, init) => {
    const request = new Request(target, init);
    const { pathname, search } = new URL(request.url);
    const line = `${request.method} ${pathname}${search}`;
    const token = request.headers.get('authorization');
    sent.push({ line, token, body: await request.text() });
    return replies[sent.length - 1]?.() ?? new Response(null, { status: 500 });
  };
  const api = createStreamingApi({
    origin: 'https://shop.example',
    siteKey: 'site-1',
    keep: keepInMemory(),
    fetch,
  });
  return { api, sent };
}

function session(token: string): Reply {
  return json({ token, guestId: 'g1', expiresAt: new Date(Date.now() + 600_000).toISOString() });
}

function json(body: unknown): Reply {
  return () => Response.json(body);
}

function refusal(status: number): Reply {
  return () => new Response('', { status });
}
