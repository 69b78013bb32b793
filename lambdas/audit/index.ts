import { wire } from '#adapters/aws/wire.ts';
import { jobs } from '#contract/jobs.ts';
import { scheduleEntry } from '#runtime/job-entry.ts';
import { handlers } from './handlers.ts';

export const handler = scheduleEntry('audit', jobs.audit, wire, handlers);
