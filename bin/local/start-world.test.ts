import http from 'node:http';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { HealthReply } from '#contract/health.ts';
import { KnowledgeSearchReply } from '#contract/knowledge.ts';
import { Problem } from '#contract/problem.ts';
import { ProductListReply } from '#contract/product.ts';
import { type Route, routes } from '#contract/routes.ts';
import { smallWorld } from './testing/small-world.ts';

const question = { message: 'How long do I have to return something?' };
const world = smallWorld();

const eventsIn = (text: string) =>
  text.split('\n\n').flatMap((part) => /^event: (.*)$/mu.exec(part)?.[1] ?? []);

describe('a conversation', () => {
  it('is asked, streamed, asked on, read back, rated and erased', async () => {
    const guest = await world.newGuest();
    const stream = await guest.send('POST', '/v1/chat', question);
    expect(stream.headers.get('content-type')).toBe('text/event-stream');
    const text = await stream.text();
    const names = eventsIn(text);
    expect([names[0], names[1], names.at(-1)]).toEqual(['answer-start', 'sources-found', 'answer-end']);
    expect(text).toContain('30 days');

    const last = z.object({ conversationId: z.string(), messageId: z.string() });
    const { conversationId, messageId } = last.parse(
      JSON.parse(/^data: (.*)\n\n$/mu.exec(text.split('\nevent: answer-end\n')[1] ?? '')?.[1] ?? '{}'),
    );
    const second = await guest.ask({ message: 'And do I have to give a reason?', conversationId });
    expect(second).toMatchObject({ conversationId, finish: 'complete', language: 'en' });

    expect((await guest.send('POST', `/v1/messages/${messageId}/feedback`, { rating: 'up' })).status).toBe(
      204,
    );
    expect((await guest.read(conversationId)).messages).toMatchObject([
      { from: 'shopper', text: question.message },
      { from: 'assistant', state: 'complete', rating: 'up' },
      { from: 'shopper' },
      { from: 'assistant', messageId: second.messageId, text: second.answer },
    ]);

    const target = `/v1/conversations/${conversationId}`;
    expect((await guest.send('DELETE', target)).status).toBe(204);
    expect((await guest.send('GET', target)).status).toBe(404);
    expect((await guest.send('DELETE', target)).status).toBe(404);
    expect((await guest.send('POST', `/v1/messages/${messageId}/feedback`, { rating: 'up' })).status).toBe(
      404,
    );
    expect((await guest.send('POST', '/v1/chat', { ...question, conversationId })).status).toBe(404);
  });

  it('answers in Polish with its source', async () => {
    const answer = await (await world.newGuest()).ask({ message: 'Ile mam czasu na zwrot towaru?' });
    expect(answer).toMatchObject({ language: 'pl', citations: [{ n: 1, url: '/help/returns' }] });
    expect(answer.answer).toContain('30 dni');
  });

  it('of somebody else is as absent as one that never was', async () => {
    const { conversationId, messageId } = await (await world.newGuest()).ask(question);
    const stranger = await world.newGuest();
    const refusal = async (method: string, target: string, json?: unknown) => {
      const reply = await stranger.send(method, target, json);
      const { requestId: _, ...problem } = Problem.parse(await reply.json());
      return problem;
    };
    for (const method of ['GET', 'DELETE']) {
      expect(await refusal(method, `/v1/conversations/${conversationId}`)).toEqual(
        await refusal(method, '/v1/conversations/aaaaaaaaaaaaaaaaaaaaaaaaaa'),
      );
    }
    const rate = { rating: 'down' };
    expect(await refusal('POST', `/v1/messages/${messageId}/feedback`, rate)).toEqual(
      await refusal('POST', '/v1/messages/aaaaaaaaaaaaaaaaaaaaaaaaaa-1/feedback', rate),
    );
    expect(await refusal('POST', '/v1/chat', { ...question, conversationId })).toEqual(
      await refusal('POST', '/v1/chat', { ...question, conversationId: 'aaaaaaaaaaaaaaaaaaaaaaaaaa' }),
    );
  });

  it('goes on after a restart, with the same token', async () => {
    const guest = await world.newGuest();
    const { conversationId, answer } = await guest.ask(question);
    await world.restart();
    expect((await guest.read(conversationId)).messages).toMatchObject([
      {},
      { text: answer, state: 'complete' },
    ]);
    expect(await guest.ask({ ...question, conversationId })).toMatchObject({ conversationId });
  });

  it('asked twice under one key is one turn, for a stream that goes on as well', async () => {
    const guest = await world.newGuest();
    const key = { 'idempotency-key': '0b1f6d2c-2f0e-4f3a-9d0a-0d5f3c9b1e11' };
    const first = await guest.ask(question, key);
    expect(await guest.ask(question, key)).toEqual(first);
    const rest = await guest.send('POST', '/v1/chat', question, { ...key, 'last-event-id': '2' });
    expect(await rest.text()).toMatch(/^id: 3\n/u);
    expect((await guest.read(first.conversationId)).messages).toHaveLength(2);
    expect((await guest.send('POST', '/v1/chat', { message: 'Another' }, key)).status).toBe(422);
    const other = await world.newGuest();
    expect((await other.ask(question, key)).conversationId).not.toBe(first.conversationId);
  });

  it('whose reader goes away is answered and remembered all the same', async () => {
    const guest = await world.newGuest();
    const conversationId = await askAndLeave(guest.token);
    await expect
      .poll(async () => (await guest.read(conversationId)).messages[1], { timeout: 10_000 })
      .toMatchObject({ state: 'complete', text: expect.stringContaining('30 days') });
  });
});

describe('the shop', () => {
  it('shows its products and finds its knowledge', async () => {
    const guest = await world.newGuest();
    const page = ProductListReply.parse(await (await guest.send('GET', '/v1/products?limit=1')).json());
    expect(page.products).toMatchObject([{ id: 'lamp-1', price: { amount: '899.00', currency: 'PLN' } }]);
    const next = await guest.send(
      'GET',
      `/v1/products?limit=1&cursor=${encodeURIComponent(page.cursor ?? '')}`,
    );
    expect(ProductListReply.parse(await next.json()).products).toMatchObject([{ id: 'lamp-2' }]);
    const found = await guest.send('GET', '/v1/knowledge/search?q=return');
    const { passages } = KnowledgeSearchReply.parse(await found.json());
    expect(passages[0]).toMatchObject({ kind: 'faq', url: '/help/returns' });
  });

  it('is ready, and has its pages', async () => {
    const health = HealthReply.parse(await (await fetch(`${world.address()}/v1/health`)).json());
    expect(health).toMatchObject({ status: 'ready' });
    for (const page of ['/', '/docs/', '/widget.js']) {
      expect((await fetch(world.address() + page)).status).toBe(200);
    }
  });
});

describe('the routes served', () => {
  it('are those of the table, each guarded as it says', async () => {
    for (const [key, { access }] of Object.entries<Route>(routes)) {
      const [method = '', resource = ''] = key.split(' ');
      const reply = await fetch(world.address() + resource.replaceAll(/\{\w+\}/gu, 'x'), { method });
      expect([key, reply.status]).toEqual([key, access === 'public' ? 200 : 401]);
    }
  });

  it('answer a guest with what they have, and nothing with a 5xx', async () => {
    const guest = await world.newGuest();
    for (const [key, { access, body }] of Object.entries<Route>(routes)) {
      const [method = '', resource = ''] = key.split(' ');
      const reply = await guest.send(method, resource.replaceAll(/\{\w+\}/gu, 'x'), body && {});
      const isOpen = access === 'public' || access === 'shopper';
      expect(isOpen ? [200, 204, 400, 404] : [403], key).toContain(reply.status);
    }
  });
});

/** Asks, reads the first event and cuts the line; gives back the conversation. */
async function askAndLeave(token: string): Promise<string> {
  const request = http.request(`${world.address()}/v1/chat`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
  });
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  request.on('error', reject).on('response', (reply) => {
    reply.on('error', () => undefined).once('data', (chunk) => resolve(String(chunk)));
  });
  request.end(JSON.stringify(question));
  const [, conversationId = ''] = /"conversationId":"([a-z0-9]+)"/u.exec(await promise) ?? [];
  request.destroy();
  return conversationId;
}
