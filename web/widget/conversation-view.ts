import type { ChatEvent, Citation, Confidence } from '#contract/chat.ts';
import type { ConversationState } from '#contract/conversation.ts';
import type { Failure } from '../shared/failure.ts';

/** What the shopper asked; the same key again means the same turn. */
export interface Question {
  readonly key: string;
  readonly text: string;
}

/** A source that was found; what it says follows with the finished answer. */
export type Source = Extract<ChatEvent, { type: 'sources-found' }>['sources'][number];

/** An answer as far as it has come. `cut-off`: no more will come although it is incomplete. */
export interface ShownAnswer {
  readonly type: 'answer';
  readonly messageId: string;
  readonly state: 'searching' | 'reading' | 'writing' | 'complete' | 'cut-off';
  readonly text: string;
  /** ISO 639-1, once the server has told. */
  readonly language: string | undefined;
  readonly sources: readonly Source[];
  readonly citations: readonly Citation[];
  readonly confidence: Confidence | undefined;
  readonly rating: 'up' | 'down' | undefined;
  readonly offersPerson: boolean;
}

/** One thing in the panel. */
export type Entry =
  | ShownAnswer
  | { readonly type: 'question'; readonly question: Question }
  | { readonly type: 'notice'; readonly text: string }
  /** Said by a person of the shop. */
  | { readonly type: 'person'; readonly text: string }
  | { readonly type: 'failure'; readonly question: Question; readonly failure: Failure };

/** A conversation as the panel shows it, oldest entry first. */
export interface ConversationView {
  readonly conversationId: string | undefined;
  /** `answering` lasts from the question to its last event. */
  readonly phase: 'loading' | 'ready' | 'answering';
  /** Who speaks for the shop. */
  readonly speaker: ConversationState;
  readonly entries: readonly Entry[];
}

/** A conversation in which nothing was said. */
export const emptyConversation: ConversationView = {
  conversationId: undefined,
  phase: 'ready',
  speaker: 'bot',
  entries: [],
};
