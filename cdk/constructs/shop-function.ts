import { Duration, Tags } from 'aws-cdk-lib';
import {
  Architecture,
  type Code,
  Function as LambdaFunction,
  type ILayerVersion,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { FunctionName, Variable } from '#contract/config.ts';
import { type Job, jobs } from '#contract/jobs.ts';
import { functions } from '../functions.ts';
import type { Parameters } from '../parameters.ts';
import type { Bindable, Verb } from './bindable.ts';
import { FunctionRole } from './function-role.ts';
import { ShopLog } from './shop-log.ts';

/** A request takes 29 s at most at the gateway; a job as long as its row says. */
function longestOf(name: FunctionName): number {
  const rows: Partial<Readonly<Record<string, Job>>> = jobs;
  return rows[name]?.longestSeconds ?? 30;
}

/** What all functions share: one bundle of code, one layer of tuning data, one set of parameters. */
export interface FunctionKit {
  readonly code: Code;
  readonly tuning: ILayerVersion;
  readonly parameters: Parameters;
}

/** Every default of a Lambda: ARM, Node 24, its own role that may do nothing but write its log and its traces, until bound. */
export class ShopFunction extends Construct {
  readonly lambda: LambdaFunction;
  readonly log: ShopLog;

  constructor(scope: Construct, name: FunctionName, { code, tuning, parameters }: FunctionKit) {
    super(scope, name);
    this.log = new ShopLog(this, parameters);
    // Not CDK's role: it may create log groups of any name.
    const role = new FunctionRole(this);
    this.log.grantWrite(role);
    // Bedrock's bill can be told apart by who called.
    Tags.of(role).add('aisle:function', name);

    this.lambda = new LambdaFunction(this, 'Function', {
      code,
      handler: `${name}.handler`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: functions[name].memoryMb,
      timeout: Duration.seconds(longestOf(name)),
      layers: [tuning],
      role,
      logGroup: this.log,
      tracing: Tracing.ACTIVE,
    });
    this.tell('AISLE_STAGE', parameters.stage);
    if (parameters.widgetOrigins.length > 0) {
      this.tell('WIDGET_ORIGINS', parameters.widgetOrigins.join(','));
    }
  }

  /** Lets the function find a resource and use it in one way: the variable and the grant never part. */
  bind(resource: Bindable, verb: Verb): void {
    this.tell(resource.variable, resource.address);
    resource.grant(this.lambda, verb);
  }

  /** Sets one variable of its environment. */
  tell(variable: Variable, value: string): void {
    this.lambda.addEnvironment(variable, value);
  }
}
