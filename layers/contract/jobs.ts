import * as z from 'zod';

/** What EventBridge tells of an object that was made in a bucket or removed from it; its key is not encoded. */
export const ObjectEvent = z.object({
  source: z.literal('aws.s3'),
  detail: z.object({ object: z.object({ key: z.string() }) }),
});

/** What the clock says: nothing, for its jobs are done for every shop there is. */
export const ClockOrder = z.strictObject({});

/** Since when restored tables know nothing of what was erased; by the clock nothing. */
export const RetainOrder = z.strictObject({ restoredFrom: z.iso.datetime().optional() });

/** A row of the money table as its stream shows it: a call to a provider, or something else, which is nothing to us. */
export const ChangedRow = z
  .object({ tenant: z.object({ S: z.string() }), startedAt: z.object({ N: z.string() }) })
  .transform(({ tenant, startedAt }) => ({ tenant: tenant.S, startedAt: Number(startedAt.N) }))
  .optional()
  .catch(undefined);

/** What starts a job: messages of a queue or changes of a table, so many at a time, or the clock. */
export type Trigger =
  | {
      readonly type: 'queue';
      /** Objects of which bucket it is told of: documents of the shop, or orders of our own. */
      readonly events: 'documents' | 'orders';
      readonly messagesAtOnce: number;
      readonly runsAtOnce: number;
    }
  | { readonly type: 'stream'; readonly table: 'money'; readonly recordsAtOnce: number }
  | { readonly type: 'schedule'; readonly everyMinutes: number };

/** One row of the table. `message` is the schema of what a job is told, `longestSeconds` how long one run may take. */
export interface Job {
  readonly does: string;
  readonly trigger: Trigger;
  readonly longestSeconds: number;
  readonly message: z.ZodType;
}

/** Every job that runs without a request, by the function that does it. CDK and the Lambdas are made from it. */
export const jobs = {
  ingest: {
    does: 'Takes in the documents that were put into the shop’s bucket, and forgets those that were removed',
    // As few at a time as SQS knows: writers of one index wait for each other anyway.
    trigger: { type: 'queue', events: 'documents', messagesAtOnce: 50, runsAtOnce: 2 },
    longestSeconds: 300,
    message: ObjectEvent,
  },
  describe: {
    does: 'Writes the descriptions of a job, some products at a time',
    trigger: { type: 'queue', events: 'orders', messagesAtOnce: 1, runsAtOnce: 4 },
    longestSeconds: 600,
    message: ObjectEvent,
  },
  refresh: {
    does: 'Reads the web pages of the shop’s knowledge again',
    trigger: { type: 'schedule', everyMinutes: 24 * 60 },
    longestSeconds: 900,
    message: ClockOrder,
  },
  fold: {
    does: 'Adds up what calls to providers cost, as the money table tells of them',
    trigger: { type: 'stream', table: 'money', recordsAtOnce: 500 },
    longestSeconds: 120,
    message: ChangedRow,
  },
  tally: {
    does: 'Adds up what the stream may have missed, counts calls that never ended, closes days, tells of budgets',
    trigger: { type: 'schedule', everyMinutes: 15 },
    longestSeconds: 900,
    message: ClockOrder,
  },
  learn: {
    does: 'Keeps what shoppers did in day files, learns from them what to recommend, makes the sheet of search anew after an upgrade',
    trigger: { type: 'schedule', everyMinutes: 60 },
    longestSeconds: 900,
    message: ClockOrder,
  },
  lake: {
    does: 'Writes calls, turns and events of days that are over into the lake, for analysis',
    trigger: { type: 'schedule', everyMinutes: 24 * 60 },
    longestSeconds: 900,
    message: ClockOrder,
  },
  retain: {
    does: 'Erases again what was erased in the last 36 days, should a restored backup have brought it back',
    trigger: { type: 'schedule', everyMinutes: 24 * 60 },
    longestSeconds: 900,
    message: RetainOrder,
  },
  audit: {
    does: 'Sums up which answers of the week that is over were doubtful',
    trigger: { type: 'schedule', everyMinutes: 7 * 24 * 60 },
    longestSeconds: 900,
    message: ClockOrder,
  },
} as const satisfies Record<string, Job>;

export type Jobs = typeof jobs;
export type JobName = keyof Jobs;
