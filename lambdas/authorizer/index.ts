import { wire } from '#adapters/aws/wire.ts';
import { observe } from '#runtime/observe.ts';
import { readConfig } from '#runtime/read-config.ts';
import { handlers } from './handlers.ts';

const config = readConfig('authorizer');

export const handler = handlers(wire(config, observe('authorizer', config)));
