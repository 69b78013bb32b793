import { describe, expect, test } from 'vitest';
import type { ConversationReply } from '#contract/conversation.ts';
import { type ChatAction, chatState } from './chat-state.ts';
import { type ConversationView, emptyConversation, type ShownAnswer } from './conversation-view.ts';
import { unreachable } from '../shared/failure.ts';

const question = { key: 'q1', text: 'Can I return it?' };
const asked: ChatAction = { type: 'question-asked', question };
const start: ChatAction = { type: 'answer-start', conversationId: 'c1', messageId: 'm1', notice: 'I am AI' };
const sources: ChatAction = {
  type: 'sources-found',
  sources: [{ n: 1, sourceId: 's1', kind: 'policy', title: 'Returns' }],
};
const delta = (text: string): ChatAction => ({ type: 'text-delta', text });
const end = (change: Partial<Extract<ChatAction, { type: 'answer-end' }>> = {}): ChatAction => ({
  type: 'answer-end',
  conversationId: 'c1',
  messageId: 'm1',
  answer: 'Yes, within 30 days [1].',
  citations: [{ n: 1, sourceId: 's1', title: 'Returns', quote: 'within 30 days' }],
  confidence: { level: 'high', score: 0.9, reasons: ['sources-fit-well'] },
  category: 'returns',
  language: 'en',
  requiresHuman: false,
  finish: 'complete',
  usage: { input: 1, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0, output: 1, reasoning: 0 },
  cost: { amount: '0', currency: 'USD', unpriced: false, estimated: false },
  model: 'extractive',
  latencyMs: 5,
  ...change,
});

describe('an answer', () => {
  test('is shown as it comes', () => {
    expect(answerOf(after(asked, start))).toMatchObject({ state: 'searching', text: '' });
    expect(answerOf(after(asked, start, sources))).toMatchObject({ state: 'reading' });
    expect(answerOf(after(asked, start, sources, delta('Yes, '), delta('within')))).toMatchObject({
      state: 'writing',
      text: 'Yes, within',
    });
  });

  test('ends with the text, the citations and the confidence of its last event', () => {
    const view = after(asked, start, sources, delta('Yes'), end());
    expect(view.phase).toBe('ready');
    expect(answerOf(view)).toMatchObject({
      state: 'complete',
      text: 'Yes, within 30 days [1].',
      language: 'en',
      citations: [{ n: 1, quote: 'within 30 days' }],
      confidence: { level: 'high' },
    });
  });

  test('keeps the panel busy from the question to the last event', () => {
    expect(after(asked).phase).toBe('answering');
    expect(after(asked, start, delta('Yes')).phase).toBe('answering');
    expect(after(asked, start, end()).phase).toBe('ready');
  });

  test.each(['interrupted', 'length'] as const)('is marked incomplete when it finished by %s', (finish) => {
    expect(answerOf(after(asked, start, end({ finish })))).toMatchObject({ state: 'cut-off' });
  });

  test('drops what was shown when it restarts', () => {
    const view = after(asked, start, sources, delta('Wrong'), {
      type: 'answer-restarted',
      detail: 'another',
    });
    expect(answerOf(view)).toMatchObject({ state: 'searching', text: '', sources: [] });
    expect(answerOf(chatState(view, delta('Right')))).toMatchObject({ state: 'writing', text: 'Right' });
  });

  test('is the same one when a stream resumes from its beginning', () => {
    const view = after(asked, start, delta('Yes'));
    expect(chatState(view, start)).toBe(view);
  });

  test('offers a person when it needs one', () => {
    expect(answerOf(after(asked, start, end({ requiresHuman: true })))).toMatchObject({ offersPerson: true });
  });

  test('takes a rating and gives it back when it could not be saved', () => {
    const rated = after(asked, start, end(), { type: 'answer-rated', messageId: 'm1', rating: 'up' });
    expect(answerOf(rated)).toMatchObject({ rating: 'up' });
    const undone = chatState(rated, { type: 'answer-rated', messageId: 'm1', rating: undefined });
    expect(answerOf(undone)).toMatchObject({ rating: undefined });
  });
});

describe('the notice that an AI answers', () => {
  test('stands before the first answer', () => {
    expect(typesOf(after(asked, start))).toEqual(['question', 'notice', 'answer']);
  });

  test('is not repeated', () => {
    const again: ChatAction = { type: 'question-asked', question: { key: 'q2', text: 'And then?' } };
    const view = after(asked, start, end(), again, { ...start, messageId: 'm2' });
    expect(typesOf(view)).toEqual(['question', 'notice', 'answer', 'question', 'answer']);
  });
});

describe('a failure', () => {
  const failed: ChatAction = { type: 'question-failed', question, failure: unreachable };

  test('keeps the question and offers it again', () => {
    const view = after(asked, failed);
    expect(view.phase).toBe('ready');
    expect(view.entries).toEqual([
      { type: 'question', question },
      { type: 'failure', question, failure: unreachable },
    ]);
  });

  test('keeps what was already shown, marked incomplete', () => {
    const view = after(asked, start, delta('Yes'), failed);
    expect(answerOf(view)).toMatchObject({ state: 'cut-off', text: 'Yes' });
  });

  test('leaves no empty answer behind', () => {
    expect(typesOf(after(asked, start, failed))).toEqual(['question', 'notice', 'failure']);
  });

  test('goes when the question is withdrawn to be asked again', () => {
    const view = after(asked, start, delta('Yes'), failed, { type: 'question-withdrawn', question }, asked);
    expect(view.entries).toEqual([{ type: 'question', question }]);
  });

  test('goes when another question is asked', () => {
    const other = { key: 'q2', text: 'Something else' };
    const view = after(asked, failed, { type: 'question-asked', question: other });
    expect(typesOf(view)).toEqual(['question', 'question']);
  });

  test('leaves finished answers as they are', () => {
    const other = { key: 'q2', text: 'Something else' };
    const view = after(
      asked,
      start,
      end(),
      { type: 'question-asked', question: other },
      {
        ...failed,
        question: other,
      },
    );
    expect(answerOf(view)).toMatchObject({ state: 'complete' });
  });
});

describe('a hand-over', () => {
  test('shows that a person is awaited', () => {
    expect(after(asked, start, { type: 'handed-over', reason: 'asked' }).speaker).toBe('waiting');
    expect(after(asked, start, end({ finish: 'handed-over' })).speaker).toBe('waiting');
  });

  test('is not offered again once it happened', () => {
    const handedOver: ChatAction = { type: 'handed-over', reason: 'unsure' };
    const view = after(asked, start, handedOver, end({ requiresHuman: true }));
    expect(answerOf(view)).toMatchObject({ offersPerson: false });
  });

  test('does not take the word from a person who already answers', () => {
    const view: ConversationView = { ...after(asked, start), speaker: 'human' };
    expect(chatState(view, end({ finish: 'handed-over' })).speaker).toBe('human');
  });
});

describe('a conversation read back', () => {
  const at = '2026-11-20T10:00:00Z';
  const conversation: ConversationReply = {
    conversationId: 'c1',
    state: 'bot',
    language: 'en',
    startedAt: at,
    messages: [
      { from: 'shopper', messageId: 's1', text: 'Hi', at },
      {
        from: 'assistant',
        messageId: 'm1',
        text: 'Hello',
        at,
        state: 'complete',
        citations: [],
        rating: 'up',
      },
      { from: 'shopper', messageId: 's2', text: 'And?', at },
      { from: 'assistant', messageId: 'm2', text: '', at, state: 'answering', citations: [] },
    ],
  };

  test('shows its messages, ratings and the answer still being written', () => {
    const view = after(
      { type: 'conversation-opened', conversationId: 'c1' },
      {
        type: 'conversation-read',
        conversation,
      },
    );
    expect(typesOf(view)).toEqual(['question', 'answer', 'question', 'answer']);
    expect(view).toMatchObject({ conversationId: 'c1', phase: 'answering' });
    expect(view.entries[1]).toMatchObject({ state: 'complete', rating: 'up' });
    expect(view.entries[3]).toMatchObject({ state: 'searching' });
  });

  test('shows who speaks for the shop and which answers are incomplete', () => {
    const messages = [
      { from: 'assistant', messageId: 'm1', text: 'Half', at, state: 'interrupted', citations: [] },
    ] as const;
    const view = after({
      type: 'conversation-read',
      conversation: {
        ...conversation,
        state: 'human',
        messages: messages.map((said) => ({ ...said, citations: [] })),
      },
    });
    expect(view).toMatchObject({ speaker: 'human', phase: 'ready' });
    expect(view.entries[0]).toMatchObject({ state: 'cut-off' });
  });

  test('is continued even when it could not be read', () => {
    const view = after(
      { type: 'conversation-opened', conversationId: 'c1' },
      { type: 'conversation-unread' },
    );
    expect(view).toEqual({ ...emptyConversation, conversationId: 'c1' });
  });

  test('leaves nothing when the shopper leaves it', () => {
    expect(after(asked, start, end(), { type: 'conversation-left' })).toEqual(emptyConversation);
  });
});

test('what a person says is added to what is shown, once', () => {
  const at = '2026-11-20T10:00:00.000Z';
  const conversation: ConversationReply = {
    conversationId: 'c1',
    state: 'human',
    language: 'en',
    startedAt: at,
    messages: [
      { from: 'shopper', messageId: 'm0', at, text: 'Can I return it?' },
      { from: 'agent', messageId: 'm2', at, text: 'Hello, I am Ola.' },
    ],
  };
  const heard: ChatAction = { type: 'person-heard', conversation };
  const view = after(asked, start, end(), heard, heard);
  expect(view.speaker).toBe('human');
  expect(typesOf(view)).toEqual(['question', 'notice', 'answer', 'person']);
  expect(answerOf(view)).toMatchObject({ state: 'complete', language: 'en' });
});

test('an event that only a newer server knows changes nothing', () => {
  const view = after(asked, start);
  const unknown: ChatAction = JSON.parse('{"type":"picture-drawn"}');
  expect(chatState(view, unknown)).toBe(view);
});

test('an event without an answer it belongs to changes nothing', () => {
  expect(after(delta('Yes'), sources)).toEqual(emptyConversation);
});

function after(...actions: readonly ChatAction[]): ConversationView {
  return actions.reduce(chatState, emptyConversation);
}

function answerOf(view: ConversationView): ShownAnswer | undefined {
  return view.entries.findLast((entry) => entry.type === 'answer');
}

function typesOf(view: ConversationView): string[] {
  return view.entries.map(({ type }) => type);
}
