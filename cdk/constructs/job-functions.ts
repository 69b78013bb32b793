import { Construct } from 'constructs';
import type { JobName } from '#contract/jobs.ts';
import type { Assets } from '../assets.ts';
import type { Parameters } from '../parameters.ts';
import { functionMaker, type Resources } from './function-maker.ts';
import type { ShopFunction } from './shop-function.ts';

/** Every function that does a job. */
export class JobFunctions extends Construct {
  readonly byName: Readonly<Record<JobName, ShopFunction>>;

  constructor(scope: Construct, resources: Resources, assets: Assets, parameters: Parameters) {
    super(scope, 'Functions');
    const create = functionMaker(this, resources, assets, parameters);
    this.byName = {
      ingest: create('ingest'),
      describe: create('describe'),
      refresh: create('refresh'),
      fold: create('fold'),
      tally: create('tally'),
      learn: create('learn'),
      retain: create('retain'),
      audit: create('audit'),
      lake: create('lake'),
    };
  }
}
