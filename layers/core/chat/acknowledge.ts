import type { Conversation, KnownShop, Ports, Turn } from '../ports.ts';
import type { ScreenedMessage } from '../safety/screen-message.ts';
import type { AcceptedQuestion } from './accept-question.ts';
import type { ChatCommand } from './chat-turn.ts';
import { followUpContext } from './follow-up/follow-up-context.ts';
import { resolveFollowUp } from './follow-up/resolve-follow-up.ts';
import { messageIdOf } from './message-id.ts';
import type { Recollection } from './recall.ts';
import type { Understanding } from './understand.ts';

/** How long a turn may stay without an answer before it counts as interrupted, ms: the deadline and a margin. */
const leaseMs = 30_000;

/** Stores the question before anything is sent: once acknowledged it survives whatever happens. */
export async function acknowledge(
  ports: Pick<Ports, 'turns' | 'ids'>,
  heard: {
    readonly command: ChatCommand;
    readonly shop: KnownShop;
    readonly message: ScreenedMessage;
    readonly understanding: Understanding;
    readonly recollection: Recollection;
    readonly now: number;
  },
): Promise<AcceptedQuestion> {
  const { command, now, recollection, understanding } = heard;
  const conversation = recollection.thread?.conversation ?? newConversation(ports, heard);
  const hasConsent = command.body.consent === true;
  const turn: Turn = {
    number: newestNumber(recollection) + 1,
    question: heard.message.text,
    language: understanding.language,
    mood: understanding.mood,
    askedAt: now,
    leaseUntil: now + leaseMs,
    events: [],
    ...(hasConsent && { hasConsent }),
  };
  const begun = await ports.turns.begin(command.caller.tenant, conversation, turn, command.idempotency);
  if (begun.type === 'known') return begun;
  const accepted = {
    tenant: command.caller.tenant,
    requestId: command.requestId,
    deadline: command.deadline,
    startedAt: now,
    shop: heard.shop,
    conversation,
    number: turn.number,
    messageId: messageIdOf(conversation.id, turn.number),
    hasConsent,
    message: heard.message,
    query: queryOf(heard),
    understanding,
    earlier: recollection.thread?.turns ?? [],
    memory: recollection.memory,
  };
  return { type: 'new', turn: accepted };
}

/** Resolved by what the memory still holds; a conversation that was idle for long is begun anew. */
function queryOf(heard: {
  readonly message: ScreenedMessage;
  readonly understanding: Understanding;
  readonly recollection: Recollection;
}): string {
  const { message, understanding, recollection } = heard;
  const turns = recollection.memory.length > 0 ? (recollection.thread?.turns ?? []) : [];
  if (turns.length === 0) return message.text;
  return resolveFollowUp({ text: message.text, language: understanding.language }, followUpContext(turns));
}

/** Turns and what people did are numbered together. */
function newestNumber({ thread }: Recollection): number {
  const [turn, intervention] = [thread?.turns.at(-1), thread?.interventions.at(-1)];
  return Math.max(turn?.number ?? 0, intervention?.number ?? 0);
}

function newConversation(
  ports: Pick<Ports, 'ids'>,
  heard: { command: ChatCommand; understanding: Understanding; now: number },
): Conversation {
  return {
    id: ports.ids.next(),
    owner: heard.command.caller.id,
    state: 'bot',
    language: heard.understanding.language,
    startedAt: heard.now,
  };
}
