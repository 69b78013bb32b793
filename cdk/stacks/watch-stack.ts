import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { AnswerAlarms } from '../constructs/answer-alarms.ts';
import { BusinessDashboard } from '../constructs/dashboards/business-dashboard.ts';
import { ModelDashboard } from '../constructs/dashboards/model-dashboard.ts';
import { ErrorReports } from '../constructs/error-reports.ts';
import { functionMaker } from '../constructs/function-maker.ts';
import { RequestDashboard } from '../constructs/dashboards/request-dashboard.ts';
import { RequestAlarms } from '../constructs/request-alarms.ts';
import type { ShopFunction } from '../constructs/shop-function.ts';
import { SpendingAlarm } from '../constructs/spending-alarm.ts';
import type { Assets } from '../assets.ts';
import type { Parameters } from '../parameters.ts';
import { stackProps } from '../stack-props.ts';
import type { ApiStack } from './api-stack.ts';
import type { FunctionsStack } from './functions-stack.ts';
import type { JobsStack } from './jobs-stack.ts';

/** What it watches. */
export interface WatchGround {
  readonly functions: FunctionsStack;
  readonly api: ApiStack;
  readonly jobs: JobsStack;
}

/** What people look at, and what calls them: alarms in every stage, dashboards, which cost while idle, in prod. */
export class WatchStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    { functions, api, jobs }: WatchGround,
    assets: Assets,
    parameters: Parameters,
  ) {
    super(scope, id, stackProps(id, parameters));
    new RequestAlarms(this, api.api, jobs.alerts);
    new AnswerAlarms(this, functions.byName.chat, jobs.alerts);
    new SpendingAlarm(
      this,
      [jobs.functions.byName.fold, jobs.functions.byName.tally],
      parameters,
      jobs.alerts,
    );
    this.reportErrors(
      [...Object.values(functions.byName), ...Object.values(jobs.functions.byName)],
      assets,
      parameters,
    );
    if (parameters.stage === 'dev') return;
    new RequestDashboard(this, api.api, Object.values(functions.byName), parameters.stage);
    new ModelDashboard(this, parameters.stage);
    new BusinessDashboard(this, parameters.stage);
  }

  private reportErrors(watched: readonly ShopFunction[], assets: Assets, parameters: Parameters): void {
    const { sentryDsn } = parameters;
    if (sentryDsn === undefined) return;
    const nothing = { data: { resources: {}, vendorKeys: undefined }, models: undefined, gpu: undefined };
    const report = functionMaker(this, nothing, assets, parameters)('report');
    report.tell('SENTRY_DSN', sentryDsn);
    new ErrorReports(this, report, watched);
  }
}
