import { wire } from '#adapters/aws/wire.ts';
import { routes } from '#contract/routes.ts';
import { entry } from '#runtime/entry.ts';
import { handlers } from './handlers.ts';

export const handler = entry('guests', wire, handlers, routes);
