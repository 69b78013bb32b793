import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readDsn } from '#adapters/sentry/read-dsn.ts';
import { jsonReply } from '#adapters/testing/json-reply.ts';
import { wireServer } from '#adapters/testing/wire-server.ts';
import { observe } from '#runtime/observe.ts';
import { outputOf } from '#runtime/testing/output-of.ts';
import { handlers } from './handlers.ts';

const Event = z.looseObject({ event_id: z.string(), timestamp: z.number(), logger: z.string() });

function logsOf(messages: readonly string[]): unknown {
  const logEvents = messages.map((message, n) => ({
    id: `e${n}`,
    timestamp: 1_763_700_000_000 + n,
    message,
  }));
  const data = gzipSync(JSON.stringify({ logGroup: '/aws/chat', logEvents })).toString('base64');
  return { awslogs: { data } };
}

async function reported(messages: readonly string[], times = 1) {
  await using wire = await wireServer({ answer: () => jsonReply({}) });
  const report = handlers(readDsn(`${wire.endpoint.replace('://', '://k1@')}/tracker/7`));
  for (let n = 0; n < times; n += 1) await report(logsOf(messages));
  return wire.calls.map(({ path, headers, body }) => ({
    path,
    auth: headers['x-sentry-auth'],
    event: Event.parse(JSON.parse(body.split('\n')[2] ?? '')),
  }));
}

/** What a function really writes when a request fails. */
async function failure(): Promise<string> {
  const error = new Error('broken', { cause: new RangeError('the disk is full') });
  const request = { route: 'POST /v1/chat', requestId: 'r1', tenant: 'main', status: 500, latencyMs: 3 };
  const lines = await outputOf(() =>
    observe('chat', { AISLE_STAGE: 'prod', LOG_LEVEL: 'INFO' }).requestEnded({ ...request, failure: error }),
  );
  return JSON.stringify(lines.find((line) => line['level'] === 'ERROR'));
}

describe('the report of errors', () => {
  it('tells what failed where, with its causes, the first cause first', async () => {
    const [sent, ...others] = await reported([
      await failure(),
      '{"level":"INFO","message":"request ended"}',
      'START',
    ]);
    expect(others).toEqual([]);
    expect(sent).toMatchObject({
      path: '/tracker/api/7/envelope/',
      auth: expect.stringContaining('sentry_key=k1'),
      event: {
        logger: 'chat',
        environment: 'prod',
        tags: { route: 'POST /v1/chat', requestId: 'r1' },
        exception: {
          values: [
            { type: 'RangeError', value: 'the disk is full' },
            { type: 'Error', value: 'broken', stacktrace: { frames: expect.anything() } },
          ],
        },
      },
    });
  });

  it('gives a line that is delivered twice one id', async () => {
    const ids = (await reported([await failure()], 2)).map(({ event }) => event.event_id);
    expect(ids).toEqual([ids[0], ids[0]]);
    expect(ids[0]).toMatch(/^[0-9a-f]{32}$/u);
  });

  it.each([
    '2026-11-21T10:00:00Z r1 Task timed out after 30.00 seconds',
    'RequestId: r1 Error: Runtime exited with error: signal: killed',
  ])('tells of a function that died: %s', async (line) => {
    expect(await reported([line])).toMatchObject([{ event: { logger: '/aws/chat' } }]);
  });

  it.each([500, 403])('fails when the server answers %d, so that it is delivered again', async (status) => {
    await using wire = await wireServer({ answer: () => jsonReply({}, status) });
    const report = handlers(readDsn(`${wire.endpoint.replace('://', '://k1@')}/7`));
    await expect(report(logsOf([await failure()]))).rejects.toThrow(String(status));
  });

  it.each(['', 'no', 'https://host/7', 'https://key@host/', 'https://key@host/x'])(
    'refuses the name %j',
    (dsn) => {
      expect(() => readDsn(dsn)).toThrow('https://KEY@HOST/PROJECT');
    },
  );
});
