import { ShopError } from '../errors.ts';
import { estimateTokens } from '../models/estimate-tokens.ts';
import type { ModelMessage } from '../models/language-model.ts';
import type { ConversationThread, Ports, Turn } from '../ports.ts';
import type { ChatCommand } from './chat-turn.ts';

/** What a model is reminded of: newest messages first to go in, none after an idle half hour. */
const memoryLimits = { messages: 10, tokens: 2000, idleMs: 30 * 60_000 } as const;

/** The conversation so far. */
export interface Recollection {
  readonly thread: ConversationThread | undefined;
  readonly memory: readonly ModelMessage[];
}

/** Reads the shopper's own conversation; one that is unknown or somebody else's is `not-found`. */
export async function recall(
  ports: Pick<Ports, 'conversations'>,
  command: ChatCommand,
  now: number,
): Promise<Recollection> {
  const { conversationId } = command.body;
  if (conversationId === undefined) return { thread: undefined, memory: [] };
  const thread = await ports.conversations.read(
    command.caller.tenant,
    conversationId,
    memoryLimits.messages / 2,
  );
  if (thread === undefined || thread.conversation.owner !== command.caller.id) {
    throw new ShopError(
      'not-found',
      'There is no such conversation: leave conversationId out to begin a new one',
    );
  }
  return { thread, memory: remembered(thread.turns, now) };
}

function remembered(turns: readonly Turn[], now: number): readonly ModelMessage[] {
  const last = turns.at(-1);
  if (last === undefined || now - (last.answeredAt ?? last.askedAt) > memoryLimits.idleMs) return [];
  const kept: ModelMessage[] = [];
  let tokens = 0;
  for (const turn of turns.toReversed()) {
    if (turn.answer === undefined) continue;
    tokens += estimateTokens(turn.question) + estimateTokens(turn.answer.answer);
    if (tokens > memoryLimits.tokens) break;
    kept.unshift({ role: 'user', text: turn.question }, { role: 'assistant', text: turn.answer.answer });
  }
  return kept;
}
