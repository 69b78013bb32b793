import {
  AuthorizationType,
  EndpointType,
  LambdaIntegration,
  type MethodDeploymentOptions,
  ResponseTransferMode,
  RestApi as GatewayRestApi,
} from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import type { LambdaName } from '#contract/lambdas.ts';
import type { Parameters } from '../parameters.ts';
import { type RouteRow, routeRows } from '../route-rows.ts';
import { throttleOf } from '../throttle-of.ts';
import { accessLog } from './access-log.ts';
import { GatewayGuards } from './gateway-guards.ts';
import { addGatewayProblems } from './gateway-problems.ts';
import { GatewayCaller } from './gateway-caller.ts';
import type { ShopFunction } from './shop-function.ts';
import { ShopLog } from './shop-log.ts';

/** The functions behind the routes, and the one that guards them. */
type RouteFunctions = Readonly<Record<LambdaName | 'authorizer', ShopFunction>>;

/** The HTTP API: a method for each row of the route table and nothing else, all of them guarded. Preflights are answered by CloudFront. */
export class RestApi extends Construct {
  readonly gateway: GatewayRestApi;
  readonly accessLog: ShopLog;

  constructor(scope: Construct, functions: RouteFunctions, parameters: Parameters) {
    super(scope, 'RestApi');
    this.accessLog = new ShopLog(this, parameters);
    this.gateway = this.createGateway(parameters);
    const caller = new GatewayCaller(this, Object.values(functions));
    const guards = new GatewayGuards(this, functions.authorizer, caller);

    for (const row of routeRows) {
      this.gateway.root
        .resourceForPath(row.path)
        .addMethod(row.method, integrationOf(row, functions, caller), {
          authorizationType: AuthorizationType.CUSTOM,
          authorizer: guards.of(row.access),
        });
    }
    addGatewayProblems(this.gateway, parameters.widgetOrigins);
  }

  private createGateway(parameters: Parameters): GatewayRestApi {
    return new GatewayRestApi(this, 'Gateway', {
      restApiName: `aisle-${parameters.stage}`,
      // An edge endpoint would cut a stream that is silent for 30 s; CloudFront stands before this one anyway.
      endpointTypes: [EndpointType.REGIONAL],
      // So that a JSON body arrives byte for byte, as base64: as text, bad UTF-8 would be mended before we see it.
      binaryMediaTypes: ['application/json'],
      // Access logs need this role of the account and region, which stages share.
      cloudWatchRole: true,
      deployOptions: {
        stageName: parameters.stage,
        throttlingRateLimit: parameters.requestsPerSecond,
        throttlingBurstLimit: parameters.requestBurst,
        tracingEnabled: true,
        methodOptions: throttles(parameters),
        ...accessLog(this.accessLog),
      },
    });
  }
}

function integrationOf(row: RouteRow, functions: RouteFunctions, caller: GatewayCaller): LambdaIntegration {
  return new LambdaIntegration(caller.handlerOf(functions[row.lambda]), {
    responseTransferMode: row.streams ? ResponseTransferMode.STREAM : ResponseTransferMode.BUFFERED,
    credentialsRole: caller.role,
  });
}

/** By the names the stage's settings have: `/v1/chat/POST`. */
function throttles(parameters: Parameters): Record<string, MethodDeploymentOptions> {
  const rows = routeRows.map((row) => {
    const { requestsPerSecond, burst } = throttleOf(row, parameters);
    const limits = { throttlingRateLimit: requestsPerSecond, throttlingBurstLimit: burst };
    return [`${row.path}/${row.method}`, limits] as const;
  });
  return Object.fromEntries(rows);
}
