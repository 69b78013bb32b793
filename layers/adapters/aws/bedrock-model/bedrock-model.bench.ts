import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import * as z from 'zod';
import { withIdleLimit } from '#core/models/with-idle-limit.ts';
import { type BenchRow, median, quantile } from '../../testing/bench-rows.ts';
import { type Contender, defaultSdk, keepAliveSdk, ourModel } from './bench-contenders.ts';
import { bedrockClient } from './bedrock-client.ts';
import { bedrockModel } from './bedrock-model.ts';

const Endpoints = z.object({ hundredTokens: z.string(), sentences: z.string() });

/** What our model needs beside the SDK alone, which is the floor; both are measured in turns in one run. */
export async function bench(): Promise<readonly BenchRow[]> {
  process.env['AWS_ACCESS_KEY_ID'] ??= 'bench';
  process.env['AWS_SECRET_ACCESS_KEY'] ??= 'bench';
  const child = fork(new URL('../../testing/bedrock-wire-child.ts', import.meta.url));
  try {
    const { hundredTokens, sentences } = Endpoints.parse(await replyOf(child));
    return [
      ...(await cpuRows(hundredTokens)),
      await connectionsRow(hundredTokens, child),
      await delayRow(sentences),
    ];
  } finally {
    child.kill();
  }
}

async function cpuRows(endpoint: string): Promise<readonly BenchRow[]> {
  const model = modelAt(endpoint);
  const limited = withIdleLimit(model, 8_000, setTimeout);
  const contenders = [keepAliveSdk(endpoint), ourModel(model), ourModel(limited)];
  const [sdk = 0, ours = 0, oursLimited = 0] = await cpuMs(contenders);
  const row = (metric: string, ms: number): BenchRow => ({
    metric,
    floor: `${sdk.toFixed(2)} ms`,
    ours: `${ms.toFixed(2)} ms (${(ms / sdk).toFixed(2)} x)`,
    goal: '<= 1.05 x',
    met: ms / sdk <= 1.05,
  });
  return [row('CPU, 100 tokens', ours), row('CPU, 100 tokens, with an idle limit', oursLimited)];
}

/** The median CPU of one answer for each contender. */
async function cpuMs(contenders: readonly Contender[]): Promise<readonly number[]> {
  const calls = 10;
  const spent = contenders.map((): number[] => []);
  for (let round = 0; round < 110; round += 1) {
    for (const [position, contender] of inTurns(contenders, round)) {
      const before = process.cpuUsage();
      for (let call = 0; call < calls; call += 1) await contender(ignore);
      const { user, system } = process.cpuUsage(before);
      if (round >= 10) spent[position]?.push((user + system) / 1000 / calls);
    }
  }
  return spent.map(median);
}

async function connectionsRow(endpoint: string, child: ChildProcess): Promise<BenchRow> {
  const sdk = await connectionsPerCall(defaultSdk(endpoint), child);
  const ours = await connectionsPerCall(ourModel(modelAt(endpoint)), child);
  return {
    metric: 'new connections a call',
    floor: `${sdk} (SDK as it comes)`,
    ours: String(ours),
    goal: '0',
    met: ours === 0,
  };
}

async function connectionsPerCall(contender: Contender, child: ChildProcess): Promise<number> {
  const calls = 100;
  await contender(ignore);
  const before = await connectionsOf(child);
  for (let call = 0; call < calls; call += 1) await contender(ignore);
  return ((await connectionsOf(child)) - before) / calls;
}

async function delayRow(endpoint: string): Promise<BenchRow> {
  const contenders = [keepAliveSdk(endpoint), ourModel(modelAt(endpoint))];
  const [sdk = [], ours = []] = await delaysMs(contenders);
  const p99 = quantile(ours, 0.99);
  return {
    metric: 'sentence sent to received, p99',
    floor: `${quantile(sdk, 0.99).toFixed(2)} ms`,
    ours: `${p99.toFixed(2)} ms`,
    goal: '<= 15 ms',
    met: p99 <= 15,
  };
}

/** The delays of all sentences of each contender, eight answers at a time, from the third round on. */
async function delaysMs(contenders: readonly Contender[]): Promise<readonly (readonly number[])[]> {
  const delays = contenders.map((): number[] => []);
  for (let round = 0; round < 22; round += 1) {
    for (const [position, contender] of inTurns(contenders, round)) {
      const onText = (text: string): void => {
        const [, sentAt] = text.split('@');
        if (sentAt && round >= 2)
          delays[position]?.push(Number(process.hrtime.bigint() - BigInt(sentAt)) / 1e6);
      };
      await Promise.all(Array.from({ length: 8 }, () => contender(onText)));
    }
  }
  return delays;
}

/** Nobody always goes first, which may mean waiting for the garbage of the others. */
function inTurns(contenders: readonly Contender[], round: number): readonly [number, Contender][] {
  const numbered = [...contenders.entries()];
  const first = round % numbered.length;
  return [...numbered.slice(first), ...numbered.slice(0, first)];
}

function modelAt(endpoint: string): ReturnType<typeof bedrockModel> {
  return bedrockModel({ client: bedrockClient({ region: 'eu-central-1', endpoint }), modelId: 'test.model' });
}

async function connectionsOf(child: ChildProcess): Promise<number> {
  child.send('connections');
  return z.number().parse(await replyOf(child));
}

async function replyOf(child: ChildProcess): Promise<unknown> {
  const [message]: unknown[] = await once(child, 'message');
  return message;
}

function ignore(): void {}

if (import.meta.main) {
  console.table(await bench());
  process.exit();
}
