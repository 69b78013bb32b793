import { Duration } from 'aws-cdk-lib';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction, SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { SqsDlq, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Job, JobName, Trigger } from '#contract/jobs.ts';
import type { DeadLetters } from './dead-letters.ts';
import type { ShopFunction } from './shop-function.ts';
import type { ShopTable } from './shop-table.ts';

/** What a job works on. */
export interface JobSources {
  /** The names of the buckets whose objects it is told of. */
  readonly buckets: Readonly<Record<Extract<Trigger, { type: 'queue' }>['events'], string>>;
  /** The table whose calls it is told of. */
  readonly money: ShopTable;
}

/** What a job is made of. */
export interface JobParts {
  readonly run: ShopFunction;
  readonly sources: JobSources;
  readonly deadLetters: DeadLetters;
}

/** A message is tried so often before it is a dead letter. */
const tries = 5;

/** What is told of each bucket, and of which of its objects. */
const queued = {
  documents: {
    description: 'Documents and products that were put into the bucket or removed from it',
    detailType: ['Object Created', 'Object Deleted'],
    prefixes: ['knowledge/', 'catalogue/'],
  },
  orders: {
    description: 'Work that was ordered',
    detailType: ['Object Created'],
    prefixes: ['orders/describe/'],
  },
} as const;

/** Starts one job's function as its row says, and keeps what fails for good. */
export class JobRunner extends Construct {
  constructor(scope: Construct, name: JobName, row: Job, parts: JobParts) {
    super(scope, name);
    const { trigger } = row;
    if (trigger.type === 'queue') this.runFromQueue(row, trigger, parts);
    else if (trigger.type === 'stream') this.runFromStream(trigger, parts);
    else this.runByClock(trigger, parts);
  }

  private runFromQueue(
    { longestSeconds }: Job,
    { events, messagesAtOnce, runsAtOnce }: Extract<Trigger, { type: 'queue' }>,
    { run, sources, deadLetters }: JobParts,
  ): void {
    const queue = new Queue(this, 'Queue', {
      enforceSSL: true,
      // As AWS advises, so that no message is seen again while a run that was throttled still holds it.
      visibilityTimeout: Duration.seconds(6 * longestSeconds),
      deadLetterQueue: { queue: deadLetters.queue, maxReceiveCount: tries },
    });
    const { description, detailType, prefixes } = queued[events];
    new Rule(this, 'Rule', {
      description,
      eventPattern: {
        source: ['aws.s3'],
        detailType: [...detailType],
        detail: {
          bucket: { name: [sources.buckets[events]] },
          object: { key: prefixes.map((prefix) => ({ prefix })) },
        },
      },
      targets: [new SqsQueue(queue, { deadLetterQueue: deadLetters.queue })],
    });
    run.lambda.addEventSource(
      new SqsEventSource(queue, {
        batchSize: messagesAtOnce,
        maxBatchingWindow: Duration.seconds(1),
        maxConcurrency: runsAtOnce,
        reportBatchItemFailures: true,
      }),
    );
  }

  /** A batch that fails is cut in two until the record is found that cannot be done; what waits behind it waits. */
  private runFromStream(
    { recordsAtOnce }: Extract<Trigger, { type: 'stream' }>,
    { run, sources, deadLetters }: JobParts,
  ): void {
    sources.money.tellChangesTo(run.lambda, {
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: recordsAtOnce,
      maxBatchingWindow: Duration.seconds(30),
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      retryAttempts: tries,
      onFailure: new SqsDlq(deadLetters.queue),
      // Calls to providers have a start; budgets, rollups and prices lie in the same table.
      filters: [FilterCriteria.filter({ dynamodb: { NewImage: { startedAt: { N: FilterRule.exists() } } } })],
    });
  }

  private runByClock(
    { everyMinutes }: Extract<Trigger, { type: 'schedule' }>,
    { run, deadLetters }: JobParts,
  ): void {
    run.lambda.configureAsyncInvoke({ retryAttempts: 2, onFailure: new SqsDestination(deadLetters.queue) });
    new Rule(this, 'Rule', {
      description: 'The clock',
      schedule: Schedule.rate(Duration.minutes(everyMinutes)),
      targets: [
        new LambdaFunction(run.lambda, {
          event: RuleTargetInput.fromObject({}),
          deadLetterQueue: deadLetters.queue,
        }),
      ],
    });
  }
}
