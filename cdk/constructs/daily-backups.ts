import { Duration } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from 'aws-cdk-lib/aws-backup';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import type { Stage } from '../parameters.ts';
import { removalPolicyOf } from '../removal-policy.ts';
import type { ShopTable } from './shop-table.ts';

/** RULES: a backup is gone after 35 days, and with it whoever was erased since. */
const kept = Duration.days(35);

/** A copy of tables each night, in a vault of its own: what is left when a table itself is deleted. */
export class DailyBackups extends Construct {
  constructor(scope: Construct, tables: readonly ShopTable[], stage: Stage) {
    super(scope, 'DailyBackups');
    const vault = new BackupVault(this, 'Vault', { removalPolicy: removalPolicyOf(stage) });
    const plan = new BackupPlan(this, 'Plan', { backupVault: vault });
    plan.addRule(
      new BackupPlanRule({
        ruleName: 'daily',
        scheduleExpression: Schedule.cron({ hour: '3', minute: '15' }),
        startWindow: Duration.hours(1),
        completionWindow: Duration.hours(5),
        deleteAfter: kept,
      }),
    );
    plan.addSelection('Tables', { resources: tables.map(({ arn }) => BackupResource.fromArn(arn)) });
  }
}
