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
  /** The name of the bucket whose objects it is told of. */
  readonly documents: string;
  /** The table whose calls it is told of. */
  readonly money: ShopTable;
  /** The shops that the clock asks for. */
  readonly tenants: readonly string[];
}

/** What a job is made of. */
export interface JobParts {
  readonly run: ShopFunction;
  readonly sources: JobSources;
  readonly deadLetters: DeadLetters;
}

/** A message is tried so often before it is a dead letter. */
const tries = 5;

/** Two at a time, as few as SQS knows: writers of one index wait for each other anyway. */
const runsAtOnce = 2;

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
    { messagesAtOnce }: Extract<Trigger, { type: 'queue' }>,
    { run, sources, deadLetters }: JobParts,
  ): void {
    const queue = new Queue(this, 'Queue', {
      enforceSSL: true,
      // As AWS advises, so that no message is seen again while a run that was throttled still holds it.
      visibilityTimeout: Duration.seconds(6 * longestSeconds),
      deadLetterQueue: { queue: deadLetters.queue, maxReceiveCount: tries },
    });
    new Rule(this, 'Rule', {
      description: 'Documents and products that were put into the bucket or removed from it',
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created', 'Object Deleted'],
        detail: {
          bucket: { name: [sources.documents] },
          object: { key: [{ prefix: 'knowledge/' }, { prefix: 'catalogue/' }] },
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
    { run, sources, deadLetters }: JobParts,
  ): void {
    run.lambda.configureAsyncInvoke({ retryAttempts: 2, onFailure: new SqsDestination(deadLetters.queue) });
    new Rule(this, 'Rule', {
      description: 'The clock',
      schedule: Schedule.rate(Duration.minutes(everyMinutes)),
      targets: [
        new LambdaFunction(run.lambda, {
          event: RuleTargetInput.fromObject({ tenants: sources.tenants }),
          deadLetterQueue: deadLetters.queue,
        }),
      ],
    });
  }
}
