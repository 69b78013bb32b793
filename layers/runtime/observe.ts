import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Config, FunctionName } from '#contract/config.ts';
import { problems } from '#contract/problem.ts';
import { decimalOf } from '#core/costs/femto.ts';
import type { ShopError } from '#core/errors.ts';
import type { Telemetry } from '#core/ports.ts';
import { describeError } from './describe-error.ts';

/** What a request came to. */
export interface RequestRecord {
  readonly route: string;
  readonly requestId: string;
  readonly tenant: string | undefined;
  readonly status: number;
  readonly latencyMs: number;
  /** Why, when the status says that it is our fault. */
  readonly failure?: unknown;
}

/** A stream that broke off after its status had been sent. */
export interface StreamFailure extends Pick<RequestRecord, 'route' | 'requestId' | 'tenant'> {
  readonly failure: ShopError;
}

/** What a run of a job came to. */
export interface JobRecord {
  readonly job: string;
  readonly messages: number;
  readonly failed: number;
  readonly latencyMs: number;
}

/** Logs and metrics of one function: no personal data, no message text. */
export interface Observer extends Telemetry {
  requestEnded(record: RequestRecord): void;
  streamFailed(record: StreamFailure): void;
  jobEnded(record: JobRecord): void;
}

/** Watches a function through Powertools: structured logs, and EMF metrics by service, route and model. */
export function observe(
  service: FunctionName,
  { AISLE_STAGE: stage, LOG_LEVEL: logLevel }: Pick<Config, 'AISLE_STAGE' | 'LOG_LEVEL'>,
): Observer {
  const logger = new Logger({ serviceName: service, logLevel, persistentKeys: { stage } });
  const metrics = new Metrics({ namespace: `Aisle/${stage}`, serviceName: service });
  return {
    requestEnded({ failure, ...record }) {
      if (record.status < 500) logger.info('request ended', { ...record });
      else logger.error('request failed', { ...record, error: describeError(failure) });
      metrics.addDimension('route', record.route);
      metrics.addMetric('latency', MetricUnit.Milliseconds, record.latencyMs);
      metrics.addMetric('errors', MetricUnit.Count, record.status < 500 ? 0 : 1);
      metrics.publishStoredMetrics();
    },
    streamFailed({ route, requestId, tenant, failure }) {
      const { status } = problems[failure.code];
      const record = { route, requestId, tenant, status };
      if (status < 500) return logger.info('stream refused', record);
      logger.error('stream failed', { ...record, error: describeError(failure) });
      metrics.addDimension('route', route);
      metrics.addMetric('errors', MetricUnit.Count, 1);
      metrics.publishStoredMetrics();
    },
    jobEnded(record) {
      logger.info('job ended', { ...record });
      metrics.addMetric('jobLatency', MetricUnit.Milliseconds, record.latencyMs);
      metrics.addMetric('messages', MetricUnit.Count, record.messages);
      metrics.addMetric('failedMessages', MetricUnit.Count, record.failed);
      metrics.publishStoredMetrics();
    },
    turnEnded(record) {
      metrics.addDimension('model', record.model);
      if (record.modelPlan !== undefined) metrics.addMetadata('modelPlan', record.modelPlan);
      if (record.rule !== undefined) metrics.addMetadata('rule', record.rule);
      metrics.addMetric('turnLatency', MetricUnit.Milliseconds, record.latencyMs);
      if (record.firstTextMs !== undefined) {
        metrics.addMetric('timeToFirstText', MetricUnit.Milliseconds, record.firstTextMs);
      }
      metrics.addMetric('inputTokens', MetricUnit.Count, record.usage.input);
      metrics.addMetric('outputTokens', MetricUnit.Count, record.usage.output);
      metrics.addMetric('costUsd', MetricUnit.NoUnit, Number(decimalOf(record.femtoUsd)));
      metrics.addMetric('cacheHits', MetricUnit.Count, record.cached ? 1 : 0);
      metrics.addMetric('handovers', MetricUnit.Count, record.handover === undefined ? 0 : 1);
      metrics.publishStoredMetrics();
    },
    costsFolded({ model, femtoUsd, savedFemtoUsd, ...counts }) {
      metrics.addDimension('model', model);
      metrics.addMetric('costUsd', MetricUnit.NoUnit, Number(decimalOf(femtoUsd)));
      metrics.addMetric('savedUsd', MetricUnit.NoUnit, Number(decimalOf(savedFemtoUsd)));
      for (const [name, count] of Object.entries(counts)) {
        metrics.addMetric(name, MetricUnit.Count, count);
      }
      metrics.publishStoredMetrics();
    },
    degraded(what, cause) {
      logger.warn('went on without a component', { what, error: describeError(cause) });
    },
  };
}
