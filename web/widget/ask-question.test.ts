import { describe, expect, test } from 'vitest';
import type { ChatEvent } from '#contract/chat.ts';
import { createStreamingApi } from '../shared/streaming-api.ts';
import { keepInMemory } from '../shared/keep.ts';
import { type AskEvent, askQuestion } from './ask-question.ts';

const start: ChatEvent = { type: 'answer-start', conversationId: 'c1', messageId: 'm1', notice: 'AI' };
const yes: ChatEvent = { type: 'text-delta', text: 'Yes' };
const no: ChatEvent = { type: 'text-delta', text: 'No' };
const end = { type: 'answer-end', messageId: 'm1' };

describe('askQuestion', () => {
  test('passes on the events up to the last one', async () => {
    const { events } = await ask([stream([start, yes, end, no])]);
    expect(events).toEqual([start, yes, end]);
  });

  test('resumes a stream that ends early, with the same key after the last event', async () => {
    const { events, sent } = await ask([stream([start, yes]), stream([end], 3)]);
    expect(events).toEqual([start, yes, end]);
    expect(sent).toEqual([
      { key: 'key-1', lastEventId: null },
      { key: 'key-1', lastEventId: '2' },
    ]);
  });

  test('resumes after a dead line and after garbage', async () => {
    const { events, sent } = await ask([
      () => Promise.reject(new TypeError('Failed to fetch')),
      () => eventStream('id: 1\ndata: {"type":\n\n'),
      stream([start, end]),
    ]);
    expect(events).toEqual([start, end]);
    expect(sent).toHaveLength(3);
  });

  test('gives up when the line stays dead', async () => {
    const { events, sent } = await ask([stream([start])]);
    expect(sent).toHaveLength(4);
    expect(events).toMatchObject([start, { type: 'question-failed', failure: { code: 'unreachable' } }]);
  });

  test('does not ask again after a refusal', async () => {
    const { events, sent } = await ask([tooManyRequests]);
    expect(sent).toHaveLength(1);
    expect(events).toEqual([
      { type: 'question-failed', failure: { code: 'too-many-requests', retryAfterSeconds: 7 } },
    ]);
  });

  test('fails with the problem that ends a stream', async () => {
    const problem = {
      type: 'about:blank',
      title: '',
      status: 503,
      code: 'unavailable',
    } as const;
    const { events } = await ask([stream([start, { type: 'error', problem }])]);
    expect(events).toEqual([
      start,
      { type: 'question-failed', failure: { code: 'unavailable', retryAfterSeconds: 0 } },
    ]);
  });
});

type Reply = () => Response | Promise<Response>;

/** Asks a server that gives these replies in turn and is then unreachable. */
async function ask(replies: readonly Reply[]) {
  const sent: { key: string | null; lastEventId: string | null }[] = [];
  const fetch: typeof globalThis.fetch = async (target, init) => {
    const { url, headers } = new Request(target, init);
    if (url.endsWith('/v1/guest-sessions')) {
      return Response.json({
        token: 't',
        guestId: 'g',
        expiresAt: new Date(Date.now() + 600_000).toISOString(),
      });
    }
    sent.push({ key: headers.get('idempotency-key'), lastEventId: headers.get('last-event-id') });
    const reply = replies[sent.length - 1];
    if (reply === undefined) throw new TypeError('Failed to fetch');
    return reply();
  };
  const api = createStreamingApi({ origin: 'https://shop.example', keep: keepInMemory(), fetch });
  const events: AskEvent[] = [];
  for await (const event of askQuestion(api, { message: 'Hi' }, 'key-1', [0, 0, 0])) events.push(event);
  return { events, sent };
}

function stream(events: readonly object[], firstId = 1): Reply {
  const text = events.map((event, index) => `id: ${firstId + index}\ndata: ${JSON.stringify(event)}\n\n`);
  return () => eventStream(text.join(''));
}

function tooManyRequests(): Response {
  return new Response('', { status: 429, headers: { 'retry-after': '7' } });
}

function eventStream(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'text/event-stream' } });
}
