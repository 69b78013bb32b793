import type { ChatRequest } from '#contract/chat.ts';
import type { Caller, Conversation, KnownShop, Turn, TurnRequest } from '../ports.ts';
import type { ModelMessage } from '../models/language-model.ts';
import type { ScreenedMessage } from '../safety/screen-message.ts';
import type { Understanding } from './understand.ts';

/** A question as it comes in from a caller who has been identified. */
export interface ChatCommand {
  readonly caller: Caller;
  readonly requestId: string;
  readonly body: ChatRequest;
  /** Fires when the request has to be over; never when the reader goes away. */
  readonly deadline: AbortSignal;
  /** Tells a repeated request, which follows the turn it began instead of beginning another. */
  readonly idempotency?: TurnRequest | undefined;
  /** The last event a reader saw before it was cut off. */
  readonly lastEventId?: number | undefined;
}

/** Everything that is known of a turn once its question is understood. */
export interface ChatTurn {
  readonly tenant: string;
  readonly requestId: string;
  readonly deadline: AbortSignal;
  readonly startedAt: number;
  readonly shop: KnownShop;
  readonly conversation: Conversation;
  readonly number: number;
  readonly messageId: string;
  /** Without it the turn is answered, and kept out of what the shop learns from. */
  readonly hasConsent: boolean;
  readonly message: ScreenedMessage;
  /** The message as it would be asked alone: what is looked for, and what an answerer without memory is asked. */
  readonly query: string;
  readonly understanding: Understanding;
  /** The conversation's newest turns before this one, oldest first. */
  readonly earlier: readonly Turn[];
  /** Earlier messages, oldest first, within the memory's limits. */
  readonly memory: readonly ModelMessage[];
}
