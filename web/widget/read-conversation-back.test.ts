import { expect, test } from 'vitest';
import { createApi } from '../shared/api.ts';
import { keepInMemory } from '../shared/keep.ts';
import type { ChatAction } from './chat-state.ts';
import { conversationMemory } from './conversation-memory.ts';
import { readConversationBack } from './read-conversation-back.ts';

test('does nothing when no conversation is remembered', async () => {
  expect(await readBack([], 'none')).toEqual({ actions: [], remembered: undefined });
});

test('looks again until the last answer is complete', async () => {
  const { actions } = await readBack([
    conversation('answering'),
    conversation('answering'),
    conversation('complete'),
  ]);
  expect(actions).toEqual([
    'conversation-opened',
    'conversation-read',
    'conversation-read',
    'conversation-read',
  ]);
});

test('forgets a conversation that is gone', async () => {
  expect(await readBack([() => new Response('', { status: 404 })])).toEqual({
    actions: ['conversation-opened', 'conversation-left'],
    remembered: undefined,
  });
});

test('keeps a conversation that cannot be read right now', async () => {
  expect(await readBack([() => new Response('', { status: 503 })])).toEqual({
    actions: ['conversation-opened', 'conversation-unread'],
    remembered: 'c1',
  });
});

test('is silent once the shopper has left the conversation', async () => {
  const memory = conversationMemory(keepInMemory(), keepInMemory());
  const leave = (): Response => {
    memory.rememberConversation(undefined);
    return conversation('complete')();
  };
  expect(await readBack([leave], 'c1', memory)).toEqual({
    actions: ['conversation-opened'],
    remembered: undefined,
  });
});

async function readBack(
  replies: readonly (() => Response)[],
  kept: 'c1' | 'none' = 'c1',
  memory = conversationMemory(keepInMemory(), keepInMemory()),
) {
  memory.rememberConversation(kept === 'none' ? undefined : kept);
  const left = [...replies];
  const fetch: typeof globalThis.fetch = async (target, init) => {
    if (new Request(target, init).url.endsWith('/v1/guest-sessions')) {
      return Response.json({
        token: 't',
        guestId: 'g',
        expiresAt: new Date(Date.now() + 600_000).toISOString(),
      });
    }
    return left.shift()?.() ?? new Response('', { status: 500 });
  };
  const api = createApi({ origin: 'https://shop.example', keep: keepInMemory(), fetch });
  const actions: ChatAction['type'][] = [];
  await readConversationBack(api, memory, ({ type }) => actions.push(type), 0);
  return { actions, remembered: memory.conversationId() };
}

function conversation(state: 'answering' | 'complete'): () => Response {
  const at = '2026-11-20T10:00:00Z';
  const messages = [{ from: 'assistant', messageId: 'm1', text: '', at, state, citations: [] }];
  return () => Response.json({ conversationId: 'c1', state: 'bot', language: 'en', startedAt: at, messages });
}
