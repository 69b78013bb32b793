import { AccessLogFormat, LogGroupLogDestination, type StageOptions } from 'aws-cdk-lib/aws-apigateway';
import type { ShopLog } from './shop-log.ts';

/** One line a request that tells what happened but not to whom: no address, no agent, no identity, no ids in paths. */
const fields = {
  at: '$context.requestTime',
  requestId: '$context.requestId',
  traceId: '$context.xrayTraceId',
  route: '$context.httpMethod $context.resourcePath',
  status: '$context.status',
  latencyMs: '$context.responseLatency',
  lambdaMs: '$context.integration.latency',
  lambdaStatus: '$context.integration.status',
  authorizerMs: '$context.authorizer.latency',
  bytes: '$context.responseLength',
  refusal: '$context.error.responseType',
};

/** Makes a log the access log of an API's stage. */
export function accessLog(log: ShopLog): StageOptions {
  return {
    accessLogDestination: new LogGroupLogDestination(log),
    accessLogFormat: AccessLogFormat.custom(JSON.stringify(fields)),
  };
}
