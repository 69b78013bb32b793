import type { ChatEvent } from '#contract/chat.ts';

/** An event and its place in its turn: a reader that names the last id it saw gets what comes after. */
export interface NumberedEvent {
  readonly id: number;
  readonly event: ChatEvent;
}

/** The ids of a turn's events: `answer-start` is 1, what was stored follows, the end comes last. */
export const startId = 1;
export const firstStoredId = 2;
