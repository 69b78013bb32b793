import { beforeEach, expect, it } from 'vitest';
import { ShopError } from '#core/errors.ts';
import type { ReplyStore } from '#core/ports.ts';
import { fixedClock } from '#core/testing/fixed-clock.ts';
import { memoryReplyStore } from '#core/testing/memory-reply-store.ts';
import { runOnce } from './run-once.ts';
import { recordingObserver } from './testing/recording-observer.ts';

const request = { tenant: 'main', key: 'k1', fingerprint: 'f1' };
const done = { status: 200, body: '{"n":1}' };

function worldWith(changes: Partial<ReplyStore> = {}) {
  const clock = fixedClock();
  const telemetry = recordingObserver();
  return { clock, telemetry, replies: { ...memoryReplyStore(clock), ...changes } };
}

let executions = 0;
beforeEach(() => void (executions = 0));

const execute = async () => {
  executions += 1;
  return done;
};
const fail = async (): Promise<never> => {
  executions += 1;
  throw new ShopError('not-found', 'No such answer');
};

it('gives the same request the stored reply', async () => {
  const world = worldWith();
  expect(await runOnce(world, request, execute)).toEqual(done);
  expect(await runOnce(world, request, execute)).toEqual(done);
  expect(executions).toBe(1);
});

it('refuses another request under the same key', async () => {
  const world = worldWith();
  await runOnce(world, request, execute);
  await expect(runOnce(world, { ...request, fingerprint: 'f2' }, execute)).rejects.toMatchObject({
    code: 'idempotency-mismatch',
  });
  expect(executions).toBe(1);
});

it('executes one of twenty at the same time, and tells the others to wait', async () => {
  const world = worldWith();
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, () => runOnce(world, request, execute)),
  );
  expect(executions).toBe(1);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected') {
      expect(outcome.reason).toMatchObject({ code: 'conflict', retryAfterSeconds: 1 });
    }
  }
});

it('keeps keys of tenants apart', async () => {
  const world = worldWith();
  await runOnce(world, request, execute);
  await runOnce(world, { ...request, tenant: 'other' }, execute);
  expect(executions).toBe(2);
});

it('leaves the key free after a failure', async () => {
  const world = worldWith();
  await expect(runOnce(world, request, fail)).rejects.toMatchObject({ code: 'not-found' });
  expect(await runOnce(world, request, execute)).toEqual(done);
});

it('takes over a key whose holder died', async () => {
  const world = worldWith();
  await world.replies.claim({ ...request, leaseUntil: world.clock.now() + 30_000 });
  await expect(runOnce(world, request, execute)).rejects.toMatchObject({ code: 'conflict' });
  world.clock.advance(30_000);
  expect(await runOnce(world, request, execute)).toEqual(done);
});

it('executes nothing when the store cannot be asked', async () => {
  const away = new ShopError('unavailable', 'The database is away');
  const world = worldWith({ claim: () => Promise.reject(away) });
  await expect(runOnce(world, request, execute)).rejects.toBe(away);
  expect(executions).toBe(0);
});

it('gives the reply even if it cannot be stored: what was done is done', async () => {
  const away = new Error('away');
  const world = worldWith({ settle: () => Promise.reject(away) });
  expect(await runOnce(world, request, execute)).toEqual(done);
  expect(world.telemetry.degradations).toEqual([{ what: 'idempotent replies', cause: away }]);
  await expect(runOnce(world, request, execute)).rejects.toMatchObject({ code: 'conflict' });
});

it('tells the failure of the request, not that of freeing its key', async () => {
  const away = new Error('away');
  const world = worldWith({ release: () => Promise.reject(away) });
  await expect(runOnce(world, request, fail)).rejects.toMatchObject({ code: 'not-found' });
  expect(world.telemetry.degradations).toEqual([{ what: 'idempotent replies', cause: away }]);
});
