import type { Answer, ChatEvent } from '#contract/chat.ts';
import type { ConversationState, Mood } from '#contract/conversation.ts';

/** A conversation without its messages. */
export interface Conversation {
  readonly id: string;
  readonly owner: string;
  readonly state: ConversationState;
  readonly language: string;
  readonly startedAt: number;
}

/** One question and its answer. `answer` is absent while the turn runs, or when it was cut off. */
export interface Turn {
  readonly number: number;
  readonly question: string;
  readonly language: string;
  readonly mood?: Mood | undefined;
  readonly askedAt: number;
  /** Epoch milliseconds; a turn without an answer past this moment was interrupted. */
  readonly leaseUntil: number;
  /** What was sent after `answer-start`, in order; the answer itself is not among them. */
  readonly events: readonly ChatEvent[];
  readonly answer?: Answer | undefined;
  readonly answeredAt?: number | undefined;
  readonly rating?: 'up' | 'down' | undefined;
  /** Whether the shopper agreed that the shop looks at the answer to do better. */
  readonly hasConsent?: boolean | undefined;
}

export interface ConversationThread {
  readonly conversation: Conversation;
  /** Oldest first. */
  readonly turns: readonly Turn[];
  /** What people did and said in it, oldest first; turns and interventions are numbered together. */
  readonly interventions: readonly NumberedIntervention[];
}

/** What a person of the shop does to a conversation: passes it on, says something, or both. */
export interface Intervention {
  /** Who speaks for the shop before and after. */
  readonly from: ConversationState;
  readonly to: ConversationState;
  readonly at: number;
  readonly text?: string | undefined;
}

/** An intervention and its place among the turns. */
export interface NumberedIntervention extends Omit<Intervention, 'from'> {
  readonly number: number;
}

export interface TurnEnd {
  readonly answer: Answer;
  readonly answeredAt: number;
  readonly state: ConversationState;
}

/** Conversations by tenant and id. A turn is kept for 30 days, its conversation as long as its newest turn. */
export interface ConversationStore {
  /** The conversation with its newest turns; undefined when there is none. */
  read(tenant: string, conversationId: string, newest: number): Promise<ConversationThread | undefined>;
  /** Fails with `not-found` when there is no such answer. */
  rate(tenant: string, conversationId: string, number: number, feedback: Feedback): Promise<void>;
  /**
   * Passes the conversation on, or speaks in it; false when somebody else than `from` speaks for the shop. Where it
   * passes to a person or is closed, every turn that is running is silenced by the same write, and none can begin that
   * has not seen it.
   */
  intervene(tenant: string, conversationId: string, intervention: Intervention): Promise<boolean>;
  /** May be repeated; erasing what is not there is fine. */
  erase(tenant: string, conversationId: string): Promise<void>;
}

/** Where a turn is. */
export interface TurnPlace {
  readonly conversationId: string;
  readonly number: number;
}

/** A request that begins a turn, by its idempotency key. The fingerprint tells another request under the same key. */
export interface TurnRequest {
  readonly key: string;
  readonly fingerprint: string;
}

/** A request that has begun a turn. */
export interface KnownRequest extends TurnPlace {
  readonly fingerprint: string;
}

/** Begun by this call, or the same request had begun one before. */
export type BegunTurn =
  | { readonly type: 'begun' }
  | { readonly type: 'known'; readonly request: KnownRequest };

/** Turns from their question to their answer, stored step by step so that another function can go on reading. */
export interface TurnStore {
  /** Acknowledges a question. Fails with `conflict` when the turn's number is taken or the conversation was just erased. */
  begin(tenant: string, conversation: Conversation, turn: Turn, request?: TurnRequest): Promise<BegunTurn>;
  /** The turn a request has begun in the last 24 hours. */
  find(tenant: string, key: string): Promise<KnownRequest | undefined>;
  read(tenant: string, place: TurnPlace): Promise<Turn | undefined>;
  /** Stores events before they are sent; false when they may not be: the lease is over, a person has taken over, or the conversation was erased. */
  append(tenant: string, place: TurnPlace, step: TurnStep): Promise<boolean>;
  /** Stores the answer, unless the conversation was erased meanwhile; its state only if nobody else has changed that. */
  end(tenant: string, place: TurnPlace, end: TurnEnd): Promise<void>;
}

/** Events of a turn; `from` is the place of the first among all of the turn's. */
export interface TurnStep {
  readonly from: number;
  readonly events: readonly ChatEvent[];
}

export interface Feedback {
  readonly rating: 'up' | 'down';
  readonly comment?: string | undefined;
}

/** Answers that depend on nothing but the shop's knowledge, by a key that holds all they depend on. */
export interface AnswerCache {
  /** Undefined when there is none or it expired. `expiresAt` is in epoch milliseconds, kept to the second. */
  find(tenant: string, key: string): Promise<string | undefined>;
  save(tenant: string, key: string, value: string, expiresAt: number): Promise<void>;
}
