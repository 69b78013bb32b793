import { type IRole, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Function as LambdaFunction, type IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { ShopFunction } from './shop-function.ts';

/**
 * As whom the gateway calls our functions. A permission at each function would have to name the gateway, which names
 * the function, in another stack; one role that lists the functions names nothing back.
 */
export class GatewayCaller extends Construct {
  readonly role: IRole;
  private readonly handlers = new Map<ShopFunction, IFunction>();

  constructor(scope: Construct, called: readonly ShopFunction[]) {
    super(scope, 'Caller');
    // Streamed replies are of the same action: https://docs.aws.amazon.com/lambda/latest/api/API_InvokeWithResponseStream.html
    const statement = new PolicyStatement({
      actions: ['lambda:InvokeFunction'],
      resources: called.map(({ lambda }) => lambda.functionArn),
    });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('apigateway.amazonaws.com'),
      inlinePolicies: { Call: new PolicyDocument({ statements: [statement] }) },
    });
    this.role = role.withoutPolicyUpdates();
  }

  /** A function as the gateway knows it: by its ARN alone. */
  handlerOf(called: ShopFunction): IFunction {
    const { functionArn } = called.lambda;
    const handler =
      this.handlers.get(called) ??
      LambdaFunction.fromFunctionAttributes(this, called.node.id, {
        functionArn,
        // Else CDK writes permissions for it, and says so where it cannot.
        sameEnvironment: false,
        skipPermissions: true,
      });
    this.handlers.set(called, handler);
    return handler;
  }
}
