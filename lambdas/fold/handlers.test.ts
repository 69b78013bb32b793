import { expect, it } from 'vitest';
import { jobs } from '#contract/jobs.ts';
import type { Attempt } from '#core/costs/attempt.ts';
import { costPorts } from '#core/testing/cost-ports.ts';
import { sampleAttempt } from '#core/testing/sample-attempt.ts';
import { fixedClock } from '#core/testing/fixed-clock.ts';
import { serveStream } from '#runtime/serve-job.ts';
import { recordingObserver } from '#runtime/testing/recording-observer.ts';
import { handlers } from './handlers.ts';

const noon = Date.UTC(2026, 10, 20, 12);
const quarter = 900_000;
const context = { getRemainingTimeInMillis: () => 60_000 };

/** The function over a ledger, called as Lambda does with the stream of the money table. */
function world(broken: readonly number[] = []) {
  const ports = costPorts();
  const list: typeof ports.ledger.list = (tenant, span, page) =>
    broken.includes(span.from) ? Promise.reject(new Error('down')) : ports.ledger.list(tenant, span, page);
  const run = serveStream(
    { job: 'fold', message: jobs.fold.message, clock: fixedClock(), observer: recordingObserver() },
    handlers({ ...ports, ledger: { ...ports.ledger, list } }),
  );
  const calls = async () =>
    (await ports.rollups.read('main', { from: noon, to: noon + 4 * quarter })).rollups.map(
      ({ cells }) => cells[0]?.calls,
    );
  return { ports, calls, run: (records: readonly object[]) => run({ Records: records }, context) };
}

const record = (SequenceNumber: string, NewImage?: object) => ({
  eventName: NewImage === undefined ? 'REMOVE' : 'MODIFY',
  dynamodb: { SequenceNumber, Keys: {}, NewImage },
});
const changed = (number: string, { tenant, startedAt }: Attempt) =>
  record(number, { tenant: { S: tenant }, startedAt: { N: String(startedAt) }, femtoUsd: { N: '1' } });
const attemptAt = (startedAt: number) => sampleAttempt({ id: `a${startedAt}`, startedAt });

it('folds the quarter-hours of the calls it is told of, also when told twice', async () => {
  const { ports, run, calls } = world();
  const attempts = [noon, noon + 1, noon + quarter].map(attemptAt);
  for (const attempt of attempts) await ports.ledger.record(attempt);
  const records = attempts.map((attempt, place) => changed(String(place), attempt));
  expect(await run([...records, ...records])).toEqual({ batchItemFailures: [] });
  expect(await calls()).toEqual([2, 1]);
});

it('leaves other rows of the table alone', async () => {
  const { run } = world();
  const counter = record('1', { committed: { N: '5' }, settled: { N: '5' } });
  expect(await run([counter, record('2')])).toEqual({ batchItemFailures: [] });
});

it('has the calls of a quarter-hour that fails come again, and folds the others', async () => {
  const { ports, run, calls } = world([noon]);
  const attempts = [noon, noon + quarter, noon + 5].map(attemptAt);
  for (const attempt of attempts) await ports.ledger.record(attempt);
  expect(await run(attempts.map((attempt, place) => changed(String(place), attempt)))).toEqual({
    batchItemFailures: [{ itemIdentifier: '0' }, { itemIdentifier: '2' }],
  });
  expect(await calls()).toEqual([1]);
});

it('folds although nobody can be told of a budget', async () => {
  const { ports, run, calls } = world();
  await ports.budgets.save('main', {
    timezone: 'UTC',
    budgets: [{ scope: { type: 'tenant' }, period: 'day', softUsd: '0' }],
  });
  ports.notifier.notify = () => Promise.reject(new Error('away'));
  await ports.ledger.record(attemptAt(noon));
  expect(await run([changed('1', attemptAt(noon))])).toEqual({ batchItemFailures: [] });
  expect(await calls()).toEqual([1]);
  expect(ports.degradations).toEqual(['budget alerts']);
});
