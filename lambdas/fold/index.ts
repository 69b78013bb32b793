import { wire } from '#adapters/aws/wire.ts';
import { jobs } from '#contract/jobs.ts';
import { streamEntry } from '#runtime/job-entry.ts';
import { handlers } from './handlers.ts';

export const handler = streamEntry('fold', jobs.fold, wire, handlers);
