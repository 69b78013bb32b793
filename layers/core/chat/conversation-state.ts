import type { ConversationState } from '#contract/conversation.ts';

/** What can happen to who speaks for the shop. */
export type StateChange = 'handed-over' | 'taken' | 'released' | 'closed';

/** What is not named stays as it is: a person who has a conversation keeps it until they give it back. */
const changes: Readonly<Record<ConversationState, Partial<Record<StateChange, ConversationState>>>> = {
  bot: { 'handed-over': 'waiting', taken: 'human', closed: 'closed' },
  waiting: { taken: 'human', released: 'bot', closed: 'closed' },
  human: { released: 'bot', closed: 'closed' },
  closed: {},
};

/** Who speaks for the shop after something happened. */
export function nextState(state: ConversationState, change: StateChange): ConversationState {
  return changes[state][change] ?? state;
}

/** Whether Aisle may answer; else it only says who will. */
export function mayAnswer(state: ConversationState): boolean {
  return state === 'bot';
}

/** Whether Aisle has to fall silent at once, even in the middle of a sentence. */
export function silencesBot(state: ConversationState): boolean {
  return state === 'human' || state === 'closed';
}
