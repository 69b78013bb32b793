import { wire } from '#adapters/aws/wire.ts';
import { jobs } from '#contract/jobs.ts';
import { queueEntry } from '#runtime/job-entry.ts';
import { handlers } from './handlers.ts';

export const handler = queueEntry('describe', jobs.describe, wire, handlers);
