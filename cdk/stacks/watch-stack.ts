import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { AnswerAlarms } from '../constructs/answer-alarms.ts';
import { BusinessDashboard } from '../constructs/dashboards/business-dashboard.ts';
import { ModelDashboard } from '../constructs/dashboards/model-dashboard.ts';
import { RequestDashboard } from '../constructs/dashboards/request-dashboard.ts';
import { RequestAlarms } from '../constructs/request-alarms.ts';
import { SpendingAlarm } from '../constructs/spending-alarm.ts';
import type { Parameters } from '../parameters.ts';
import { stackProps } from '../stack-props.ts';
import type { ApiStack } from './api-stack.ts';
import type { JobsStack } from './jobs-stack.ts';

/** What it watches. */
export interface WatchGround {
  readonly api: ApiStack;
  readonly jobs: JobsStack;
}

/** What people look at, and what calls them: alarms in every stage, dashboards, which cost while idle, in prod. */
export class WatchStack extends Stack {
  constructor(scope: Construct, id: string, { api, jobs }: WatchGround, parameters: Parameters) {
    super(scope, id, stackProps(id, parameters));
    new RequestAlarms(this, api.api, jobs.alerts);
    new AnswerAlarms(this, api.functions.byName.chat, jobs.alerts);
    new SpendingAlarm(
      this,
      [jobs.functions.byName.fold, jobs.functions.byName.tally],
      parameters,
      jobs.alerts,
    );
    if (parameters.stage === 'dev') return;
    new RequestDashboard(this, api.api, Object.values(api.functions.byName), parameters.stage);
    new ModelDashboard(this, parameters.stage);
    new BusinessDashboard(this, parameters.stage);
  }
}
