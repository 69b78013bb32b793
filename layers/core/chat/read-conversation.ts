import type { ConversationReply, Message } from '#contract/conversation.ts';
import { ShopError } from '../errors.ts';
import type { Caller, ConversationThread, NumberedIntervention, Ports, Turn } from '../ports.ts';
import { messageIdOf } from './message-id.ts';
import { textOf } from './text-of.ts';

/** More turns than a conversation of thirty days has. */
const allTurns = 500;

/** Reads back a conversation of the caller's own. */
export async function readConversation(
  ports: Pick<Ports, 'conversations' | 'clock'>,
  request: { readonly caller: Caller; readonly conversationId: string },
): Promise<ConversationReply> {
  return conversationReply(await ownConversation(ports, request), ports.clock.now());
}

/** A conversation as it is read back: what the shopper, the assistant and people of the shop said, in order. */
export function conversationReply(thread: ConversationThread, now: number): ConversationReply {
  const { conversation, turns, interventions } = thread;
  const messages = [
    ...turns.map((turn) => ({ number: turn.number, said: messagesOf(conversation.id, turn, now) })),
    ...interventions.map((one) => ({ number: one.number, said: spokenBy(conversation.id, one) })),
  ];
  return {
    conversationId: conversation.id,
    state: conversation.state,
    language: conversation.language,
    startedAt: new Date(conversation.startedAt).toISOString(),
    messages: messages.toSorted((one, other) => one.number - other.number).flatMap(({ said }) => said),
  };
}

/** Everything of a conversation of the shop. */
export async function readTurns(
  ports: Pick<Ports, 'conversations'>,
  tenant: string,
  conversationId: string,
): Promise<ConversationThread | undefined> {
  return await ports.conversations.read(tenant, conversationId, allTurns);
}

/** A conversation and its turns, if they are the caller's; somebody else's is as absent as one that never was. */
export async function ownConversation(
  ports: Pick<Ports, 'conversations'>,
  { caller, conversationId }: { readonly caller: Caller; readonly conversationId: string },
): Promise<ConversationThread> {
  const thread = await readTurns(ports, caller.tenant, conversationId);
  if (thread === undefined || thread.conversation.owner !== caller.id) {
    throw new ShopError(
      'not-found',
      'There is no such conversation: it may have been erased or have expired',
    );
  }
  return thread;
}

/** What a person said; one who only passed the conversation on said nothing. */
function spokenBy(conversationId: string, { number, at, text }: NumberedIntervention): readonly Message[] {
  if (text === undefined) return [];
  const messageId = messageIdOf(conversationId, number);
  return [{ from: 'agent', messageId, text, at: new Date(at).toISOString() }];
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
