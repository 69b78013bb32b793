import { setTimeout as sleep } from 'node:timers/promises';
import { type BenchRow, quantile } from '#adapters/testing/bench-rows.ts';
import { GuestSessionReply } from '#contract/guest-session.ts';
import { askOpenly, type Reception } from './ask-openly.ts';
import { questionOf } from './ask-world.ts';
import { forkWorld, type ForkedWorld } from './fork-world.ts';

/** Fewer than a shopper's quota, so that it is never the quota that refuses. */
const questionsPerGuest = 15;
const warmUpMs = 5_000;
const peakMs = 10_000;
const parallel = 12;
const overloadMs = 60_000;
const overload = 2;
const tickMs = 5;

/** Twice as many questions as the local world can answer, for a minute, sent whether or not the last ones are answered. */
export async function bench(): Promise<readonly BenchRow[]> {
  await using world = await forkWorld();
  const ask = asker(world, await guestTokens(world.address, 200));
  await askInTurn(ask, warmUpMs);
  const peak = await askInTurn(ask, peakMs);
  const guests = Math.ceil((peak * overload * overloadMs) / 1_000 / questionsPerGuest);
  const flood = asker(world, await guestTokens(world.address, guests));
  const health = watchHealth(world.address);
  const [received, memory] = await Promise.all([
    askOpenLoop(flood, peak * overload, overloadMs),
    memoryBetween(world, overloadMs / 3, overloadMs - 2_000),
  ]);
  return rows({ peak, received, memory, health: await health.stop() });
}

type Ask = (dueAt: number) => Promise<Reception>;

/** Each guest asks a few questions; none is asked twice word for word, so that no answer is a kept one. */
function asker({ address }: ForkedWorld, tokens: readonly string[]): Ask {
  let asked = 0;
  return async (dueAt) => {
    const turn = asked++;
    const token = tokens[Math.floor(turn / questionsPerGuest) % tokens.length] ?? '';
    return await askOpenly(address, { token, message: questionOf(turn), dueAt });
  };
}

async function guestTokens(address: string, count: number): Promise<readonly string[]> {
  const tokens: string[] = [];
  while (tokens.length < count) {
    const reply = await fetch(`${address}/v1/guest-sessions`, { method: 'POST' });
    tokens.push(GuestSessionReply.parse(await reply.json()).token);
  }
  return tokens;
}

/** Answers a second of shoppers who each wait for their answer before they ask again. */
async function askInTurn(ask: Ask, forMs: number): Promise<number> {
  const begin = performance.now();
  let answered = 0;
  const shopper = async (): Promise<void> => {
    while (performance.now() - begin < forMs) {
      const { isAnswered } = await ask(performance.now());
      answered += isAnswered ? 1 : 0;
    }
  };
  await Promise.all(Array.from({ length: parallel }, shopper));
  return (answered * 1_000) / (performance.now() - begin);
}

async function askOpenLoop(ask: Ask, perSecond: number, forMs: number): Promise<readonly Reception[]> {
  const begin = performance.now();
  const asked: Promise<Reception>[] = [];
  while (performance.now() - begin < forMs) {
    const due = ((performance.now() - begin) * perSecond) / 1_000;
    while (asked.length < due) asked.push(ask(begin + (asked.length * 1_000) / perSecond));
    await sleep(tickMs);
  }
  const end = begin + forMs;
  return (await Promise.all(asked)).map((one) => (one.endedAt > end ? { ...one, isAnswered: false } : one));
}

/** What is kept, not what waits for its collection: the heap of a busy process takes its time. */
async function memoryBetween(world: ForkedWorld, fromMs: number, toMs: number): Promise<number> {
  await sleep(fromMs);
  const before = await world.usage();
  await sleep(toMs - fromMs);
  return ((await world.usage()).kept - before.kept) / 1e6;
}

function watchHealth(address: string) {
  const stop = new AbortController();
  const watching = (async () => {
    const seen: { status: number; tookMs: number }[] = [];
    while (!stop.signal.aborted) {
      const begin = performance.now();
      const { status } = await fetch(`${address}/v1/health`);
      seen.push({ status, tookMs: performance.now() - begin });
      await sleep(500);
    }
    return seen;
  })();
  return {
    async stop() {
      stop.abort();
      return await watching;
    },
  };
}

function rows(measured: {
  readonly peak: number;
  readonly received: readonly Reception[];
  readonly memory: number;
  readonly health: readonly { status: number; tookMs: number }[];
}): readonly BenchRow[] {
  const { peak, received, memory, health } = measured;
  const answered = received.filter(({ isAnswered }) => isAnswered);
  const refused = received.filter(({ status }) => status === 503 || status === 429);
  const proper = refused.filter(({ retryAfter }) => retryAfter !== undefined);
  const lost = received.filter(({ status }) => status !== 200 && status !== 503 && status !== 429);
  const goodput = (answered.length * 1_000) / overloadMs;
  const refusalMs =
    refused.length === 0
      ? 0
      : quantile(
          refused.map(({ tookMs }) => tookMs),
          0.99,
        );
  const answerMs = quantile(
    answered.map(({ tookMs }) => tookMs),
    0.99,
  );
  const healthMs = quantile(
    health.map(({ tookMs }) => tookMs),
    0.99,
  );
  const row = (metric: string, ours: string, goal: string, met: boolean): BenchRow => ({
    metric,
    floor: `peak ${peak.toFixed(0)}/s`,
    ours,
    goal,
    met,
  });
  return [
    row(
      'answers a second at twice the capacity, of peak',
      `${((100 * goodput) / peak).toFixed(0)} % (${goodput.toFixed(0)}/s of ${(peak * overload).toFixed(0)} asked)`,
      '>= 90 %',
      goodput >= 0.9 * peak,
    ),
    row(
      'refusals with 429 or 503 and Retry-After',
      `${proper.length} of ${refused.length + lost.length}`,
      'all',
      proper.length === refused.length && lost.length === 0,
    ),
    row('refusal, p99', `${refusalMs.toFixed(0)} ms`, '<= 100 ms', refusalMs <= 100),
    row('answer meanwhile, p99', `${answerMs.toFixed(0)} ms`, '<= 2000 ms', answerMs <= 2_000),
    row(
      'health meanwhile, p99',
      `${healthMs.toFixed(0)} ms`,
      '200, <= 1000 ms',
      healthMs <= 1_000 && health.every(({ status }) => status === 200),
    ),
    row('memory kept more than in the 20th second', `${memory.toFixed(0)} MB`, '<= 20 MB', memory <= 20),
  ];
}
