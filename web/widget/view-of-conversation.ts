import type { ConversationReply, Message } from '#contract/conversation.ts';
import type { ConversationView, Entry, ShownAnswer } from './conversation-view.ts';

/** Shows a conversation that was read back. */
export function viewOfConversation(conversation: ConversationReply): ConversationView {
  const isAnswering = conversation.messages.some(
    (message) => message.from === 'assistant' && message.state === 'answering',
  );
  return {
    conversationId: conversation.conversationId,
    phase: isAnswering ? 'answering' : 'ready',
    speaker: conversation.state,
    entries: conversation.messages.map(entryOf),
  };
}

function entryOf(message: Message): Entry {
  if (message.from === 'shopper') {
    return { type: 'question', question: { key: message.messageId, text: message.text } };
  }
  if (message.from === 'agent') return { type: 'person', text: message.text };
  return {
    type: 'answer',
    messageId: message.messageId,
    state: stateOf(message.state, message.text),
    text: message.text,
    language: undefined,
    sources: [],
    citations: message.citations,
    confidence: message.confidence,
    rating: message.rating,
    offersPerson: false,
  };
}

function stateOf(state: 'answering' | 'complete' | 'interrupted', text: string): ShownAnswer['state'] {
  if (state === 'complete') return 'complete';
  if (state === 'interrupted') return 'cut-off';
  return text === '' ? 'searching' : 'writing';
}
