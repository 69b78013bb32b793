import { expect, test } from 'vitest';
import { createApi } from '../shared/api.ts';
import { keepInMemory } from '../shared/keep.ts';
import { listenToPerson } from './listen-to-person.ts';

const at = '2026-11-20T10:00:00Z';
const session = { token: 't', guestId: 'g', expiresAt: new Date(Date.now() + 600_000).toISOString() };
const conversation = { conversationId: 'c1', state: 'human', language: 'en', startedAt: at, messages: [] };

test('tells of each look that succeeds, goes on after one that fails, and ends when called off', async () => {
  const left = new AbortController();
  const replies = [
    Response.json(conversation),
    new Response('', { status: 503 }),
    Response.json(conversation),
  ];
  let looks = 0;
  const api = createApi({
    origin: 'https://shop.example',
    keep: keepInMemory(),
    fetch: async (target, init) => {
      if (new Request(target, init).url.endsWith('/v1/guest-sessions')) return Response.json(session);
      looks += 1;
      return replies.shift() ?? Response.json(conversation);
    },
  });
  const heard: string[] = [];
  await listenToPerson(api, 'c1', {
    dispatch: ({ type }) => {
      heard.push(type);
      if (heard.length === 2) left.abort();
    },
    signal: left.signal,
    everyMs: 0,
  });
  expect(heard).toEqual(['person-heard', 'person-heard']);
  expect(looks).toBe(3);
});
