import type { HandoverSummary } from '#contract/conversation.ts';
import type { ConversationThread, Turn } from '../ports.ts';
import { followUpContext } from './follow-up/follow-up-context.ts';

/** So much a person reads at a glance. */
const mostListed = 5;

/** What a conversation came to, for the person who takes it: by code, from what is stored, without a model. */
export function summariseConversation({ conversation, turns }: ConversationThread): HandoverSummary {
  const last = turns.at(-1);
  return {
    reason: turns.findLast(({ answer }) => answer?.handover !== undefined)?.answer?.handover,
    language: last?.language ?? conversation.language,
    mood: turns.findLast(({ mood }) => mood !== undefined)?.mood,
    categories: newest(turns.flatMap(({ answer }) => answer?.category ?? [])),
    unanswered: newest(turns.filter(isUnanswered).map(({ question }) => question)),
    products: newest(followUpContext(turns).products),
  };
}

function isUnanswered({ answer }: Turn): boolean {
  return answer === undefined || answer.finish === 'no-answer' || answer.finish === 'handed-over';
}

/** Each once, the newest last. */
function newest(all: readonly string[]): string[] {
  return [...new Set(all.toReversed())].slice(0, mostListed).toReversed();
}
