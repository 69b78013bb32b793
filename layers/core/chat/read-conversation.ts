import type { ConversationReply, Message } from '#contract/conversation.ts';
import { ShopError } from '../errors.ts';
import type { Caller, ConversationThread, Ports, Turn } from '../ports.ts';
import { messageIdOf } from './message-id.ts';
import { textOf } from './text-of.ts';

/** More turns than a conversation of thirty days has. */
const allTurns = 500;

/** Reads back a conversation of the caller's own. */
export async function readConversation(
  ports: Pick<Ports, 'conversations' | 'clock'>,
  request: { readonly caller: Caller; readonly conversationId: string },
): Promise<ConversationReply> {
  const { conversation, turns } = await ownConversation(ports, request);
  const now = ports.clock.now();
  return {
    conversationId: conversation.id,
    state: conversation.state,
    language: conversation.language,
    startedAt: new Date(conversation.startedAt).toISOString(),
    messages: turns.flatMap((turn) => messagesOf(conversation.id, turn, now)),
  };
}

/** A conversation and its turns, if they are the caller's; somebody else's is as absent as one that never was. */
export async function ownConversation(
  ports: Pick<Ports, 'conversations'>,
  { caller, conversationId }: { readonly caller: Caller; readonly conversationId: string },
): Promise<ConversationThread> {
  const thread = await ports.conversations.read(caller.tenant, conversationId, allTurns);
  if (thread === undefined || thread.conversation.owner !== caller.id) {
    throw new ShopError(
      'not-found',
      'There is no such conversation: it may have been erased or have expired',
    );
  }
  return thread;
}

function messagesOf(conversationId: string, turn: Turn, now: number): readonly Message[] {
  const messageId = messageIdOf(conversationId, turn.number);
  const asked = {
    from: 'shopper',
    messageId,
    text: turn.question,
    at: new Date(turn.askedAt).toISOString(),
  } as const;
  const said = {
    from: 'assistant',
    messageId,
    at: new Date(turn.answeredAt ?? turn.askedAt).toISOString(),
  } as const;
  if (turn.answer === undefined) {
    const state = now < turn.leaseUntil ? 'answering' : 'interrupted';
    return [asked, { ...said, text: textOf(turn.events), state, citations: [] }];
  }
  const { answer, citations, confidence } = turn.answer;
  return [asked, { ...said, text: answer, state: 'complete', citations, confidence, rating: turn.rating }];
}
