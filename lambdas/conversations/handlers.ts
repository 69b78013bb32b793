import { eraseConversation } from '#core/chat/erase-conversation.ts';
import { rateAnswer } from '#core/chat/rate-answer.ts';
import { readConversation } from '#core/chat/read-conversation.ts';
import type { Ports } from '#core/ports.ts';
import type { Handlers } from '#runtime/handlers.ts';

/** What a shopper does with conversations of their own. */
export const handlers = (ports: Ports): Handlers<'conversations'> => ({
  'GET /v1/conversations/{conversationId}': ({ caller, params }) =>
    readConversation(ports, { caller, ...params }),
  'DELETE /v1/conversations/{conversationId}': ({ caller, params }) =>
    eraseConversation(ports, { caller, ...params }),
  'POST /v1/messages/{messageId}/feedback': ({ caller, params, body }) =>
    rateAnswer(ports, { caller, ...params, feedback: body }),
});
