import { AttributeType, BillingMode, StreamViewType, Table } from 'aws-cdk-lib/aws-dynamodb';
import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import type { EventSourceMappingOptions, Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { removalPolicyOf } from '../removal-policy.ts';
import type { Stage } from '../parameters.ts';
import type { Bindable, BoundVariable, Verb } from './bindable.ts';

const reads = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
const writes = [
  'dynamodb:PutItem',
  'dynamodb:UpdateItem',
  'dynamodb:DeleteItem',
  'dynamodb:BatchWriteItem',
  'dynamodb:ConditionCheckItem',
];
const actions: Record<Verb, string[]> = {
  read: reads,
  write: writes,
  'read-write': [...reads, ...writes],
};

/** One table of single-table style: keys `pk` and `sk`, expiry in `expiresAt`, paid by request, restorable to any second. */
export class ShopTable extends Construct implements Bindable {
  readonly variable: BoundVariable;
  readonly address: string;
  readonly arn: string;
  private readonly table: Table;

  constructor(scope: Construct, variable: BoundVariable, stage: Stage) {
    super(scope, variable);
    this.variable = variable;
    this.table = new Table(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      timeToLiveAttribute: 'expiresAt',
      billingMode: BillingMode.PAY_PER_REQUEST,
      // RULES: backups expire in 35 days, the longest DynamoDB offers and its default.
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      // Only changes of money are told on.
      ...(variable === 'MONEY_TABLE' && { stream: StreamViewType.NEW_IMAGE }),
      deletionProtection: stage === 'prod',
      removalPolicy: removalPolicyOf(stage),
    });
    this.address = this.table.tableName;
    this.arn = this.table.tableArn;
  }

  /** Neither scans nor administers: whoever needs more says so in a verb of its own. */
  grant(grantee: IGrantable, verb: Verb): void {
    this.table.grant(grantee, ...actions[verb]);
  }

  /** Calls a function with what changes. Fails for a table that does not tell. */
  tellChangesTo(lambda: LambdaFunction, options: Omit<EventSourceMappingOptions, 'eventSourceArn'>): void {
    const { tableStreamArn } = this.table;
    if (tableStreamArn === undefined) throw new Error(`${this.variable} does not tell of its changes`);
    this.table.grantStreamRead(lambda);
    lambda.addEventSourceMapping('Changes', { eventSourceArn: tableStreamArn, ...options });
  }
}
