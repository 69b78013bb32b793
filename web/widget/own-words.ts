import type { ConversationReply } from '#contract/conversation.ts';

/** What the server keeps in place of personal data: `[email]`, `[card-code]`. */
const placeholder = /\[[a-z-]{2,20}\]/u;

/**
 * A conversation read back with the shopper's questions in their own words, where those are remembered: the server keeps
 * none of them, so that only the shopper's own view has them.
 */
export function withOwnWords(conversation: ConversationReply, own: readonly string[]): ConversationReply {
  const messages = conversation.messages.map((message) => {
    if (message.from !== 'shopper' || !placeholder.test(message.text)) return message;
    const parts = message.text.split(placeholder);
    return { ...message, text: own.findLast((words) => holdsInOrder(words, parts)) ?? message.text };
  });
  return { ...conversation, messages };
}

/** Whether a text is the parts in their order with something between each two; linear in the text. */
function holdsInOrder(text: string, parts: readonly string[]): boolean {
  const [first = '', ...others] = parts;
  const last = others.pop() ?? '';
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of others) {
    const found = text.indexOf(part, at + 1);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length > at + last.length && text.endsWith(last);
}
