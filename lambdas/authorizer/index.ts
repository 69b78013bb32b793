import { demand } from '#adapters/aws/demand.ts';
import { originSecret, versionsOf } from '#adapters/aws/origin-secret.ts';
import { wire } from '#adapters/aws/wire.ts';
import { observe } from '#runtime/observe.ts';
import { readConfig } from '#runtime/read-config.ts';
import { handlers } from './handlers.ts';

const config = readConfig('authorizer');
const ports = wire(config, observe('authorizer', config));

export const handler = handlers(
  ports,
  originSecret(versionsOf(demand(config, 'ORIGIN_SECRET')), ports.clock),
);
