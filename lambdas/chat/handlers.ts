import { answerChat } from '#core/chat/answer-chat.ts';
import type { Ports } from '#core/ports.ts';
import type { Handlers } from '#runtime/handlers.ts';

/** Answering shoppers. */
export const handlers = (ports: Ports): Handlers<'chat'> => ({
  'POST /v1/chat': (request) => answerChat(ports, request),
});
