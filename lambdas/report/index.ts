import { demand } from '#adapters/aws/demand.ts';
import { readDsn } from '#adapters/sentry/read-dsn.ts';
import { readConfig } from '#runtime/read-config.ts';
import { handlers } from './handlers.ts';

export const handler = handlers(readDsn(demand(readConfig('report'), 'SENTRY_DSN')));
