import * as z from 'zod';

/** What EventBridge tells of an object that was made in a bucket or removed from it; its key is not encoded. */
export const ObjectEvent = z.object({
  source: z.literal('aws.s3'),
  detail: z.object({ object: z.object({ key: z.string() }) }),
});

/** Whose pages are read again. */
export const RefreshOrder = z.object({ tenants: z.array(z.string().min(1)).min(1) });

/** What starts a job: messages of a queue, so many at a time, or the clock. */
export type Trigger =
  | { readonly type: 'queue'; readonly events: 'documents'; readonly messagesAtOnce: number }
  | { readonly type: 'schedule'; readonly everyHours: number };

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
    trigger: { type: 'queue', events: 'documents', messagesAtOnce: 50 },
    longestSeconds: 300,
    message: ObjectEvent,
  },
  refresh: {
    does: 'Reads the web pages of the shop’s knowledge again',
    trigger: { type: 'schedule', everyHours: 24 },
    longestSeconds: 900,
    message: RefreshOrder,
  },
} as const satisfies Record<string, Job>;

export type Jobs = typeof jobs;
export type JobName = keyof Jobs;
