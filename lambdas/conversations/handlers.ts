import { changeState, showToAgent, speakAsAgent } from '#core/chat/agent-conversation.ts';
import { eraseConversation } from '#core/chat/erase-conversation.ts';
import { rateAnswer } from '#core/chat/rate-answer.ts';
import { readConversation } from '#core/chat/read-conversation.ts';
import { showAudit } from '#core/insights/show-audit.ts';
import type { Ports } from '#core/ports.ts';
import type { Handlers } from '#runtime/handlers.ts';

/** What a shopper does with conversations of their own, and a person of the shop with those of shoppers. */
export const handlers = (ports: Ports): Handlers<'conversations'> => ({
  'GET /v1/conversations/{conversationId}': ({ caller, params }) =>
    readConversation(ports, { caller, ...params }),
  'DELETE /v1/conversations/{conversationId}': ({ caller, params }) =>
    eraseConversation(ports, { caller, ...params }),
  'GET /v1/agent/conversations/{conversationId}': ({ caller, params }) =>
    showToAgent(ports, { caller, ...params }),
  'POST /v1/agent/conversations/{conversationId}/state': ({ caller, params, body }) =>
    changeState(ports, { caller, ...params, ...body }),
  'POST /v1/agent/conversations/{conversationId}/messages': ({ caller, params, body }) =>
    speakAsAgent(ports, { caller, ...params, ...body }),
  'GET /v1/audits': ({ caller, query }) => showAudit(ports, { caller, query }),
  'POST /v1/messages/{messageId}/feedback': ({ caller, params, body }) =>
    rateAnswer(ports, { caller, ...params, feedback: body }),
});
