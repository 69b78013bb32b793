import type * as z from 'zod';
import type { JobName, Jobs } from '#contract/jobs.ts';

/** What a job is told, checked by its row. */
type MessageOf<J extends JobName> = z.output<Jobs[J]['message']>;

/** A message of a queue, or a row out of the stream of a table. */
export interface QueuedMessage<M> {
  readonly id: string;
  readonly message: M;
}

/** A message that has to come again, and why. */
export interface FailedMessage {
  readonly id: string;
  readonly cause: unknown;
}

/** Does what messages ask for, and says exactly which of them have to come again. Messages may come twice. */
export type QueueHandler<M> = (batch: {
  readonly messages: readonly QueuedMessage<M>[];
  /** Fires when the run has to be over. */
  readonly deadline: AbortSignal;
}) => Promise<readonly FailedMessage[]>;

/** Does what the clock asks for. It may ask twice. */
export type ScheduleHandler<M> = (order: {
  readonly message: M;
  readonly deadline: AbortSignal;
}) => Promise<void>;

/** The handler that a job's row asks for. */
export type JobHandler<J extends JobName> = Jobs[J]['trigger']['type'] extends 'queue' | 'stream'
  ? QueueHandler<MessageOf<J>>
  : ScheduleHandler<MessageOf<J>>;
