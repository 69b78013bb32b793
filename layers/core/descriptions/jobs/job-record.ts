import * as z from 'zod';
import { JobEstimate, JobFilter, JobState } from '#contract/description-jobs.ts';
import { DescriptionRequest } from '#contract/descriptions.ts';

/** A job as it is kept. It changes seldom: how far it is stands in its items and their counts. */
export const JobRecord = z.strictObject({
  id: z.string(),
  /** Goes up with every change. */
  revision: z.int().min(1),
  state: JobState,
  filter: JobFilter,
  request: DescriptionRequest,
  createdBy: z.string(),
  createdAt: z.int(),
  /** Items that were found so far, and where in the catalogue to go on looking for more. */
  total: z.int().min(0),
  cursor: z.string().optional(),
  /** Goes up when it is started, resumed or tried again: orders of before are dropped. */
  run: z.int().min(0),
  /** Goes up when what failed is to be tried again. */
  round: z.int().min(0),
  estimate: JobEstimate.optional(),
  /** Decimal USD. */
  hardCap: z.string().optional(),
  reason: z.string().optional(),
});
export type JobRecord = z.infer<typeof JobRecord>;

/** What became of a product of a job. */
export const ItemState = z.enum(['waiting', 'written', 'skipped', 'failed']);
export type ItemState = z.infer<typeof ItemState>;

/** A product of a job. */
export const JobItem = z.strictObject({
  /** Its place in the job, from 0. */
  place: z.int().min(0),
  productId: z.string(),
  state: ItemState,
  /** The round it failed in. */
  round: z.int().min(0).optional(),
  version: z.int().optional(),
  reason: z.string().optional(),
});
export type JobItem = z.infer<typeof JobItem>;

/** How many items are in each state. Of those that failed, `failedBefore` may be tried again in this round. */
export interface ItemCounts {
  readonly written: number;
  readonly skipped: number;
  readonly failed: ReadonlyMap<number, number>;
}

/** What a worker is to do next. */
export const JobOrder = z.discriminatedUnion('type', [
  /** Find the products, then estimate. */
  z.strictObject({ type: z.literal('prepare'), tenant: z.string(), jobId: z.string() }),
  /** Hand out the items from a place on. */
  z.strictObject({
    type: z.literal('spread'),
    tenant: z.string(),
    jobId: z.string(),
    run: z.int().min(0),
    from: z.int().min(0),
  }),
  /** Write the items of some places. */
  z.strictObject({
    type: z.literal('write'),
    tenant: z.string(),
    jobId: z.string(),
    run: z.int().min(0),
    from: z.int().min(0),
  }),
]);
export type JobOrder = z.infer<typeof JobOrder>;

/** Items of one order: as many as one transaction settles. */
export const itemsAtOnce = 10;
