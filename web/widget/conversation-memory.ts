import type { Keep } from '../shared/keep.ts';

const conversationKey = 'aisle.conversation';
const draftKey = 'aisle.draft';
const wordsKey = 'aisle.words';
/** Stands in no text that somebody types. */
const between = '\u0000';
const mostQuestions = 30;

/** What a reload must not lose: which conversation it is, and what was being typed. */
export interface ConversationMemory {
  readonly conversationId: () => string | undefined;
  readonly rememberConversation: (conversationId: string | undefined) => void;
  readonly draft: () => string;
  readonly rememberDraft: (text: string) => void;
  /** The newest questions in the shopper's own words, which the server keeps without personal data. */
  readonly words: () => readonly string[];
  readonly rememberWords: (question: string) => void;
}

/** Remembers in the places given: the conversation for all tabs, the draft and the shopper's words for this one. */
export function conversationMemory(forAllTabs: Keep, forThisTab: Keep): ConversationMemory {
  const words = () => forThisTab.read(wordsKey)?.split(between) ?? [];
  return {
    conversationId: () => forAllTabs.read(conversationKey),
    rememberConversation(conversationId) {
      if (conversationId !== undefined) return forAllTabs.write(conversationKey, conversationId);
      forAllTabs.remove(conversationKey);
      forThisTab.remove(wordsKey);
    },
    draft: () => forThisTab.read(draftKey) ?? '',
    rememberDraft(text) {
      if (text === '') forThisTab.remove(draftKey);
      else forThisTab.write(draftKey, text);
    },
    words,
    rememberWords: (question) =>
      forThisTab.write(wordsKey, [...words(), question].slice(-mostQuestions).join(between)),
  };
}
