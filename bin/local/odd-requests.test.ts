import { describe, expect, it } from 'vitest';
import { Problem } from '#contract/problem.ts';
import { smallWorld } from './testing/small-world.ts';

const world = smallWorld();

describe('whatever is sent', () => {
  const odd = [
    'null',
    '[]',
    '"x"',
    '7',
    '{',
    '{}',
    '{"message":null}',
    '{"message":{"$ne":1}}',
    '{"message":"x","conversationId":""}',
    '{"message":"x","conversationId":"__proto__"}',
    '{"message":"x","conversationId":"\\u0000"}',
    '{"message":"x","conversationId":"🪑#%2F"}',
    '{"message":"\\ud800"}',
    '{"__proto__":{},"message":"x"}',
    '{"rating":"up","comment":"\\u0000"}',
    `{"message":"${'x'.repeat(4_001)}"}`,
    `{"message":"${'x'.repeat(70_000)}"}`,
    '['.repeat(30_000),
  ];
  const ids = [
    '%00',
    '__proto__',
    'constructor',
    '..%2f..',
    '%F0%9F%AA%91',
    'x'.repeat(4_000),
    'a-1',
    'a-0',
    '-1',
    '%20',
  ];

  it.each(['/v1/chat', '/v1/guest-sessions', '/v1/messages/a-1/feedback'])(
    'as a body to %s is never our fault',
    async (target) => {
      const { token } = await world.newGuest();
      for (const body of odd) {
        const reply = await fetch(world.address() + target, {
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          body,
        });
        expect([200, 400, 404, 413], body.slice(0, 80)).toContain(reply.status);
        if (!reply.ok) expect(Problem.parse(await reply.json()).status).toBe(reply.status);
      }
    },
  );

  it('as an id is never our fault', async () => {
    const guest = await world.newGuest();
    for (const id of ids) {
      for (const [method, target, json] of [
        ['GET', `/v1/conversations/${id}`],
        ['DELETE', `/v1/conversations/${id}`],
        ['GET', `/v1/products/${id}`],
        ['POST', `/v1/messages/${id}/feedback`, { rating: 'up' }],
      ] as const) {
        const reply = await guest.send(method, target, json);
        expect([reply.status, target.slice(0, 60)]).toEqual([404, target.slice(0, 60)]);
        expect(Problem.parse(await reply.json()).code).toBe('not-found');
      }
    }
  });

  it('as a message is answered', async () => {
    const guest = await world.newGuest();
    for (const message of [
      '\u0000',
      '🙂',
      '?',
      '\u202E\u200B',
      'NULL',
      '<script>alert(1)</script>',
      '[price:lamp-1]',
      '٣٠ يوم',
      'ก'.repeat(4_000),
      'a '.repeat(2_000),
    ]) {
      const reply = await guest.send('POST', '/v1/chat', { message }, { accept: 'application/json' });
      expect([200, 400], JSON.stringify(message.slice(0, 20))).toContain(reply.status);
    }
  });

  it('as a query is never our fault', async () => {
    const guest = await world.newGuest();
    for (const query of [
      'q=%00',
      'q=%ff',
      'q=%',
      'q=x&q=y',
      'q=x&limit=-1',
      'q=x&__proto__=1',
      'q=*:*',
      'q="',
      'q=a%20OR%20b',
      'q=NEAR(',
      'q=x&language=%00',
    ]) {
      expect([200, 400], query).toContain((await guest.send('GET', `/v1/knowledge/search?${query}`)).status);
    }
    for (const query of [
      'cursor=x',
      'cursor=%00',
      `cursor=${'A'.repeat(400)}`,
      'cursor=',
      'limit=0',
      'limit=1e9',
      'language=xx',
    ]) {
      expect([200, 400], query).toContain((await guest.send('GET', `/v1/products?${query}`)).status);
    }
  });
});
