import type { Keep } from '../shared/keep.ts';

const conversationKey = 'aisle.conversation';
const draftKey = 'aisle.draft';

/** What a reload must not lose: which conversation it is, and what was being typed. */
export interface ConversationMemory {
  readonly conversationId: () => string | undefined;
  readonly rememberConversation: (conversationId: string | undefined) => void;
  readonly draft: () => string;
  readonly rememberDraft: (text: string) => void;
}

/** Remembers in the places given: the conversation for all tabs, the draft for this one. */
export function conversationMemory(forAllTabs: Keep, forThisTab: Keep): ConversationMemory {
  return {
    conversationId: () => forAllTabs.read(conversationKey),
    rememberConversation(conversationId) {
      if (conversationId === undefined) forAllTabs.remove(conversationKey);
      else forAllTabs.write(conversationKey, conversationId);
    },
    draft: () => forThisTab.read(draftKey) ?? '',
    rememberDraft(text) {
      if (text === '') forThisTab.remove(draftKey);
      else forThisTab.write(draftKey, text);
    },
  };
}
