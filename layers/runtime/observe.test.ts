import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { noUsage } from '#core/models/usage.ts';
import { ShopError } from '#core/errors.ts';
import type { TurnRecord } from '#core/ports.ts';
import { type Observer, observe, type RequestRecord } from './observe.ts';
import { outputOf } from './testing/output-of.ts';

const Directive = z.object({ Namespace: z.literal('Aisle/dev'), Dimensions: z.array(z.array(z.string())) });
const Emf = z
  .object({ _aws: z.object({ CloudWatchMetrics: z.tuple([Directive]) }) })
  .transform(({ _aws: { CloudWatchMetrics } }) => CloudWatchMetrics[0].Dimensions);

const request: RequestRecord = {
  route: 'POST /v1/chat',
  requestId: 'request-1',
  tenant: 'main',
  status: 200,
  latencyMs: 12,
};
const turn: TurnRecord = {
  model: 'bedrock/nova',
  usage: { ...noUsage, input: 812, output: 64 },
  femtoUsd: 64_080_000_000n,
  finish: 'complete',
  cached: false,
  latencyMs: 900,
  firstTextMs: 210,
  handover: undefined,
};

/** What an observer of `chat` writes: metrics and log lines. */
async function written(tell: (observer: Observer) => void) {
  const lines = await outputOf(() => tell(observe('chat', { AISLE_STAGE: 'dev', LOG_LEVEL: 'INFO' })));
  return {
    logs: lines.filter((line) => !('_aws' in line)),
    metrics: lines.filter((line) => '_aws' in line),
    dimensions: lines.flatMap((line) => Emf.safeParse(line).data ?? []),
  };
}

beforeEach(() => {
  vi.stubEnv('POWERTOOLS_METRICS_DISABLED', 'false');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

describe('a metric', () => {
  it('of a request has the dimensions service and route, and no more', async () => {
    const { metrics, dimensions } = await written((observer) => observer.requestEnded(request));
    expect(dimensions).toEqual([['service', 'route']]);
    expect(metrics).toMatchObject([{ service: 'chat', route: 'POST /v1/chat', latency: 12, errors: 0 }]);
  });

  it('of a turn has the dimensions service and model, and no more', async () => {
    const { metrics, dimensions } = await written((observer) => observer.turnEnded(turn));
    expect(dimensions).toEqual([['service', 'model']]);
    expect(metrics).toMatchObject([
      {
        service: 'chat',
        model: 'bedrock/nova',
        turnLatency: 900,
        timeToFirstText: 210,
        inputTokens: 812,
        outputTokens: 64,
        costUsd: 0.000_064_08,
        cacheHits: 0,
        handovers: 0,
      },
    ]);
  });

  it('of folded costs has the dimensions service and model, and no more', async () => {
    const counts = {
      calls: 3,
      errors: 1,
      cacheHits: 2,
      unpricedCalls: 0,
      overdueCalls: 1,
      inputTokens: 812,
      outputTokens: 64,
    };
    const { metrics, dimensions } = await written((observer) =>
      observer.costsFolded({
        model: 'bedrock/nova',
        femtoUsd: 64_080_000_000n,
        savedFemtoUsd: 5n,
        ...counts,
      }),
    );
    expect(dimensions).toEqual([['service', 'model']]);
    expect(metrics).toMatchObject([
      { model: 'bedrock/nova', costUsd: 0.000_064_08, savedUsd: 5e-15, ...counts },
    ]);
  });

  it('does not go on to the next: dimensions and values are of one request or turn', async () => {
    const { metrics, dimensions } = await written((observer) => {
      observer.requestEnded(request);
      observer.turnEnded({ ...turn, firstTextMs: undefined, cached: true, handover: 'asked' });
      observer.requestEnded({ ...request, route: 'GET /v1/health', status: 503 });
    });
    expect(dimensions).toEqual([
      ['service', 'route'],
      ['service', 'model'],
      ['service', 'route'],
    ]);
    expect(metrics[1]).toMatchObject({ cacheHits: 1, handovers: 1 });
    expect(metrics[1]).not.toHaveProperty('timeToFirstText');
    expect(metrics[1]).not.toHaveProperty('route');
    expect(metrics[2]).toMatchObject({ route: 'GET /v1/health', errors: 1 });
  });

  it('counts a stream that fails as an error of its route, without a second latency', async () => {
    const failure = new ShopError('unavailable', 'The database is away');
    const { metrics, dimensions } = await written((observer) =>
      observer.streamFailed({ route: 'POST /v1/chat', requestId: 'r', tenant: 'main', failure }),
    );
    expect(dimensions).toEqual([['service', 'route']]);
    expect(metrics).toMatchObject([{ route: 'POST /v1/chat', errors: 1 }]);
    expect(metrics[0]).not.toHaveProperty('latency');
  });
});

describe('a log line', () => {
  it('tells how a request ended, of which service and stage', async () => {
    const { logs } = await written((observer) => observer.requestEnded(request));
    expect(logs).toMatchObject([
      { level: 'INFO', message: 'request ended', service: 'chat', stage: 'dev', ...request },
    ]);
  });

  it('of a failure of ours holds its cause', async () => {
    const failure = new Error('broken', { cause: new Error('the disk is full') });
    const { logs } = await written((observer) => observer.requestEnded({ ...request, status: 500, failure }));
    expect(logs).toMatchObject([
      {
        level: 'ERROR',
        message: 'request failed',
        error: { message: 'broken', cause: { message: 'the disk is full' } },
      },
    ]);
  });

  it('of a stream that breaks holds its cause, one that is refused is no error', async () => {
    const at = { route: 'POST /v1/chat', requestId: 'r', tenant: 'main' };
    const { logs } = await written((observer) => {
      observer.streamFailed({
        ...at,
        failure: new ShopError('upstream-failed', 'No', { cause: new Error('504') }),
      });
      observer.streamFailed({ ...at, failure: new ShopError('conflict', 'Another message came first') });
    });
    expect(logs).toMatchObject([
      { level: 'ERROR', message: 'stream failed', status: 502, error: { cause: { message: '504' } } },
      { level: 'INFO', message: 'stream refused', status: 409 },
    ]);
  });

  it('of a component that fails holds its cause', async () => {
    const { logs } = await written((observer) =>
      observer.degraded('answer cache', new Error('no route to host')),
    );
    expect(logs).toMatchObject([
      { level: 'WARN', what: 'answer cache', error: { message: 'no route to host' } },
    ]);
  });

  it('holds nothing of what an error carries', async () => {
    const error = Object.assign(new Error('refused'), {
      item: { question: 'Where is my order, Jan Kowalski?' },
    });
    const { logs } = await written((observer) => {
      observer.degraded('store', error);
      observer.requestEnded({ ...request, status: 500, failure: error });
    });
    expect(logs).toHaveLength(2);
    expect(JSON.stringify(logs)).not.toContain('Kowalski');
  });

  it('is left out below the level asked for', async () => {
    const lines = await outputOf(() =>
      observe('chat', { AISLE_STAGE: 'dev', LOG_LEVEL: 'WARN' }).requestEnded(request),
    );
    expect(lines.filter((line) => !('_aws' in line))).toEqual([]);
  });
});
