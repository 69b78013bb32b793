import * as z from 'zod';
import { DescriptionRequest } from './descriptions.ts';
import { Language } from './language.ts';
import { Money } from './money.ts';

/** Which products are to be written of: all that fit everything said. */
export const JobFilter = z.strictObject({
  category: z.string().min(1).max(200).optional(),
  brand: z.string().min(1).max(200).optional(),
  status: z.enum(['active', 'draft', 'archived']).optional(),
  withoutDescriptionIn: Language.optional().describe('Only products that say nothing in this language'),
  ids: z.array(z.string().min(1).max(128)).min(1).max(1000).optional(),
});
export type JobFilter = z.infer<typeof JobFilter>;

export const NewDescriptionJob = z.strictObject({ filter: JobFilter, request: DescriptionRequest });
export type NewDescriptionJob = z.infer<typeof NewDescriptionJob>;

/** `preparing`: products are counted. `waiting`: for somebody to agree to what it may cost. */
export const JobState = z.enum(['preparing', 'waiting', 'running', 'paused', 'finished', 'cancelled']);
export type JobState = z.infer<typeof JobState>;

const count = z.int().min(0);
const usage = { calls: count, inputTokens: count, outputTokens: count, cost: Money };

/** What a job will take, as far as earlier descriptions tell. */
export const JobEstimate = z.strictObject({
  products: count,
  unchanged: count.describe('Of these nothing has changed since they were written: they cost nothing'),
  ...usage,
  models: z.array(
    z.strictObject({
      model: z.string(),
      ...usage,
      unpriced: z.boolean().describe('The model is not in the price book: its cost is not in the sum'),
      learned: z.boolean().describe('From calls that were settled; otherwise counted from the prompts'),
    }),
  ),
  seconds: count,
});
export type JobEstimate = z.infer<typeof JobEstimate>;

export const JobCounts = z.strictObject({
  total: count,
  written: count,
  skipped: count.describe('Nothing had changed since they were written'),
  failed: count,
  left: count,
});
export type JobCounts = z.infer<typeof JobCounts>;

export const DescriptionJob = z.strictObject({
  jobId: z.string(),
  state: JobState,
  filter: JobFilter,
  request: DescriptionRequest,
  created: z.strictObject({ by: z.string(), at: z.iso.datetime() }),
  counts: JobCounts,
  estimate: JobEstimate.optional(),
  hardCap: Money.optional(),
  spent: Money.describe('Settled, and reserved for calls that have not ended'),
  warning: z.string().optional(),
  reason: z.string().optional().describe('Why it paused by itself'),
});
export type DescriptionJob = z.infer<typeof DescriptionJob>;

const usd = z.strictObject({
  amount: z
    .string()
    .regex(/^\d{1,9}(?:\.\d{1,12})?$/u, 'Send a decimal number such as "5.00"')
    .refine((amount) => Number(amount) > 0, 'Send more than nothing'),
  currency: z.literal('USD'),
});

export const JobStart = z.strictObject({ hardCap: usd.describe('It never costs more') });
export type JobStart = z.infer<typeof JobStart>;

export const JobResume = z.strictObject({ hardCap: usd.optional().describe('In place of the one before') });
export type JobResume = z.infer<typeof JobResume>;

export const JobListQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().max(800).optional().describe('From the page before'),
});

export const JobListReply = z.strictObject({
  jobs: z.array(DescriptionJob),
  cursor: z.string().optional(),
});
export type JobListReply = z.infer<typeof JobListReply>;

/** How a job stands now; the last one says that it has ended, or that nothing goes on. */
export const JobEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('job-progress'), job: DescriptionJob }),
  z.strictObject({ type: z.literal('job-end'), job: DescriptionJob }),
]);
export type JobEvent = z.infer<typeof JobEvent>;

/** Products of a job that could not be written. */
export const JobFailures = z.strictObject({
  failures: z.array(z.strictObject({ productId: z.string(), reason: z.string() })),
  cursor: z.string().optional(),
});
export type JobFailures = z.infer<typeof JobFailures>;
