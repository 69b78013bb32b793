import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { jobs } from '#contract/jobs.ts';
import type { Assets } from '../assets.ts';
import { AlertTopic } from '../constructs/alert-topic.ts';
import { CostAlarms } from '../constructs/cost-alarms.ts';
import { DeadLetters } from '../constructs/dead-letters.ts';
import { JobFunctions } from '../constructs/job-functions.ts';
import { JobRunner } from '../constructs/job-runner.ts';
import type { Parameters } from '../parameters.ts';
import { stackProps } from '../stack-props.ts';
import type { DataStack } from './data-stack.ts';
import type { GpuStack } from './gpu-stack.ts';
import type { LakeStack } from './lake-stack.ts';
import type { ModelsStack } from './models-stack.ts';

/** The stacks it stands on. */
export interface JobsGround {
  readonly data: DataStack;
  readonly lake: LakeStack;
  readonly models: ModelsStack | undefined;
  readonly gpu: GpuStack | undefined;
}

/** What runs without a request: each job of the table, started as its row says. */
export class JobsStack extends Stack {
  readonly functions: JobFunctions;
  /** Who is told when something is wrong. */
  readonly alerts: AlertTopic;

  constructor(scope: Construct, id: string, ground: JobsGround, assets: Assets, parameters: Parameters) {
    super(scope, id, stackProps(id, parameters));
    const { data } = ground;
    this.functions = new JobFunctions(this, ground, assets, parameters);
    const { functions } = this;
    const documents = data.resources.DOCUMENTS_BUCKET.address;
    const buckets = { documents, orders: data.resources.ORDERS_BUCKET.address };
    this.alerts = new AlertTopic(this, parameters);
    const deadLetters = new DeadLetters(this, this.alerts);
    const shared = { sources: { buckets, money: data.money }, deadLetters };
    new JobRunner(this, 'ingest', jobs.ingest, { ...shared, run: functions.byName.ingest });
    new JobRunner(this, 'describe', jobs.describe, { ...shared, run: functions.byName.describe });
    new JobRunner(this, 'refresh', jobs.refresh, { ...shared, run: functions.byName.refresh });
    new JobRunner(this, 'fold', jobs.fold, { ...shared, run: functions.byName.fold });
    new JobRunner(this, 'tally', jobs.tally, { ...shared, run: functions.byName.tally });
    new JobRunner(this, 'learn', jobs.learn, { ...shared, run: functions.byName.learn });
    new JobRunner(this, 'lake', jobs.lake, { ...shared, run: functions.byName.lake });
    new JobRunner(this, 'retain', jobs.retain, { ...shared, run: functions.byName.retain });
    new JobRunner(this, 'audit', jobs.audit, { ...shared, run: functions.byName.audit });
    new CostAlarms(this, [functions.byName.fold, functions.byName.tally], this.alerts);
    new CfnOutput(this, 'Documents', {
      description: 'Where a shop drops its documents',
      value: `s3://${documents}/knowledge/SHOP/`,
    });
  }
}
