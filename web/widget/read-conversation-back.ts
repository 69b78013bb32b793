import type { Api } from '../shared/api.ts';
import type { ChatAction } from './chat-state.ts';
import type { ConversationMemory } from './conversation-memory.ts';
import { withOwnWords } from './own-words.ts';

const looks = 40;

/**
 * Reads the remembered conversation, and again while its last answer is still being written.
 * Stops as soon as the shopper leaves that conversation.
 */
export async function readConversationBack(
  api: Api,
  memory: ConversationMemory,
  dispatch: (action: ChatAction) => void,
  waitMs = 1_500,
): Promise<void> {
  const conversationId = memory.conversationId();
  if (conversationId === undefined) return;
  dispatch({ type: 'conversation-opened', conversationId });

  for (let look = 0; look < looks; look += 1) {
    const read = await api.call('GET /v1/conversations/{conversationId}', { path: { conversationId } });
    if (memory.conversationId() !== conversationId) return;
    if (!read.ok) {
      const isGone = read.failure.code === 'not-found';
      if (isGone) memory.rememberConversation(undefined);
      return dispatch({ type: isGone ? 'conversation-left' : 'conversation-unread' });
    }
    dispatch({ type: 'conversation-read', conversation: withOwnWords(read.reply, memory.words()) });
    if (!read.reply.messages.some((said) => said.from === 'assistant' && said.state === 'answering')) return;
    await new Promise((resolve) => setTimeout(resolve, waitMs));
  }
}
