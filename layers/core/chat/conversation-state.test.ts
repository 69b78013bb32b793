import { describe, expect, it } from 'vitest';
import { ConversationState } from '#contract/conversation.ts';
import { mayAnswer, nextState, silencesBot, type StateChange } from './conversation-state.ts';

const changes = ['handed-over', 'taken', 'released', 'closed'] as const satisfies readonly StateChange[];

describe('who speaks for the shop', () => {
  it.each([
    ['bot', 'handed-over', 'waiting'],
    ['bot', 'taken', 'human'],
    ['waiting', 'taken', 'human'],
    ['waiting', 'released', 'bot'],
    ['human', 'released', 'bot'],
    ['human', 'handed-over', 'human'],
    ['human', 'closed', 'closed'],
  ] as const)('%s, once %s, becomes %s', (state, change, next) => {
    expect(nextState(state, change)).toBe(next);
  });

  it('stays nobody once closed', () => {
    for (const change of changes) expect(nextState('closed', change)).toBe('closed');
  });

  it('never becomes the bot but by a person who gives the conversation back', () => {
    for (const state of ConversationState.options.filter((one) => one !== 'bot')) {
      for (const change of changes.filter((one) => one !== 'released')) {
        expect(nextState(state, change)).not.toBe('bot');
      }
    }
  });

  it('lets the bot answer alone where it speaks, and silences it where a person does', () => {
    expect(ConversationState.options.filter(mayAnswer)).toEqual(['bot']);
    expect(ConversationState.options.filter(silencesBot)).toEqual(['human', 'closed']);
  });
});
