import { Duration } from 'aws-cdk-lib';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { AlertTopic } from './alert-topic.ts';
import { LogMetric } from './log-metric.ts';
import { ShopAlarm } from './shop-alarm.ts';
import type { ShopFunction } from './shop-function.ts';

const day = Duration.days(1);

/** A share of fewer answers than this says nothing. */
const fewAnswers = 100;

/** Tells when answers begin late, or when the cache of answers does little. */
export class AnswerAlarms extends Construct {
  constructor(scope: Construct, chat: ShopFunction, alerts: AlertTopic) {
    super(scope, 'AnswerAlarms');
    const perTurn = (name: string, value: string): LogMetric =>
      new LogMetric(this, name, {
        logs: [chat.log],
        pattern: FilterPattern.literal(`{ ${value} = * }`),
        value,
      });
    new ShopAlarm(
      this,
      'SlowFirstText',
      {
        says: 'One answer in twenty began later than 4 seconds after its question',
        metric: perTurn('TimeToFirstText', '$.timeToFirstText').over(Duration.minutes(5), 'p95'),
        above: 4000,
        times: { of: 3, bad: 2 },
      },
      alerts,
    );
    const hits = perTurn('CacheHits', '$.cacheHits');
    const misses = new MathExpression({
      label: 'Answers that were not in the cache, %',
      expression: `IF(answers >= ${fewAnswers}, 100 * (1 - hits), 0)`,
      usingMetrics: { answers: hits.over(day, 'SampleCount'), hits: hits.over(day, 'Average') },
      period: day,
    });
    new ShopAlarm(
      this,
      'FewCacheHits',
      { says: 'Fewer than half of a day’s answers came from the cache', metric: misses, above: 50 },
      alerts,
    );
  }
}
