import { Duration } from 'aws-cdk-lib';
import type { RestApi as GatewayRestApi } from 'aws-cdk-lib/aws-apigateway';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { AlertTopic } from './alert-topic.ts';
import { LogMetric } from './log-metric.ts';
import type { RestApi } from './rest-api.ts';
import { ShopAlarm } from './shop-alarm.ts';

const period = Duration.minutes(5);
const twiceOfThree = { of: 3, bad: 2 };

/** A share of fewer requests than this says nothing. */
const fewRequests = 20;

/** Tells when requests fail, are slow, or cannot be let in. */
export class RequestAlarms extends Construct {
  constructor(scope: Construct, { gateway, accessLog }: RestApi, alerts: AlertTopic) {
    super(scope, 'RequestAlarms');
    new ShopAlarm(
      this,
      'ErrorRate',
      {
        says: 'More than 5 % of requests failed',
        metric: errorShare(gateway),
        above: 5,
        times: twiceOfThree,
      },
      alerts,
    );
    new ShopAlarm(
      this,
      'SlowRequests',
      {
        says: 'One request in twenty took longer than 8 seconds',
        metric: gateway.metricLatency({ period, statistic: 'p95' }),
        above: 8000,
        times: twiceOfThree,
      },
      alerts,
    );
    const refusals = new LogMetric(this, 'AuthorizerFailures', {
      logs: [accessLog],
      pattern: FilterPattern.stringValue('$.refusal', '=', 'AUTHORIZER_FAILURE'),
    });
    new ShopAlarm(
      this,
      'AuthorizerFailed',
      {
        says: 'Nobody could tell who was asking, so nobody was let in',
        metric: refusals.over(period, 'Sum'),
        above: 0,
      },
      alerts,
    );
  }
}

function errorShare(gateway: GatewayRestApi): MathExpression {
  return new MathExpression({
    label: 'Failed requests, %',
    expression: `IF(requests >= ${fewRequests}, 100 * errors / requests, 0)`,
    usingMetrics: {
      requests: gateway.metricCount({ period, statistic: 'Sum' }),
      errors: gateway.metricServerError({ period, statistic: 'Sum' }),
    },
    period,
  });
}
