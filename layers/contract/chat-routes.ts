import { Answer, ChatEvent, ChatRequest } from './chat.ts';

/** The row of the chat, to be spread into `routes`. Its function reads no other row: schemas take time to make. */
export const chatRoutes = {
  'POST /v1/chat': {
    does: 'Answers a shopper’s question from the shop’s own knowledge, with citations',
    lambda: 'chat',
    access: 'shopper',
    body: ChatRequest,
    reply: Answer,
    streams: ChatEvent,
  },
} as const;
