import { wire } from '#adapters/aws/wire.ts';
import { chatRoutes } from '#contract/chat-routes.ts';
import { streamingEntry } from '#runtime/entry.ts';
import { handlers } from './handlers.ts';

export const handler = streamingEntry('chat', wire, handlers, chatRoutes);
