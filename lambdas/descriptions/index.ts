import { wire } from '#adapters/aws/wire.ts';
import { routes } from '#contract/routes.ts';
import { streamingEntry } from '#runtime/entry.ts';
import { handlers } from './handlers.ts';

export const handler = streamingEntry('descriptions', wire, handlers, routes);
