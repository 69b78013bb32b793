import { type BenchRow, median } from '#adapters/testing/bench-rows.ts';
import { governed } from '#core/costs/governed.ts';
import type { CostLedger } from '#core/ports.ts';
import { costPorts } from '#core/testing/cost-ports.ts';
import { noUsage } from '#core/models/usage.ts';
import { sampleAttempt, sampleOpenAttempt } from '#core/testing/sample-attempt.ts';
import { scriptedModel } from '#core/testing/scripted-model.ts';
import { dynamoCostLedger } from './dynamo-cost-ledger.ts';
import { dynamoWorlds } from './testing/dynamo-worlds.ts';
import { testTables } from './testing/test-tables.ts';

const claims = [
  { budget: 'tenant', window: 'day:2026-11-20', hardFemtoUsd: 10n ** 18n },
  { budget: 'tenant', window: 'month:2026-11', hardFemtoUsd: 10n ** 18n },
];
const seconds = 5;

/** What governing a call takes of our own CPU, and how many calls a second one budget carries. */
export async function bench(): Promise<readonly BenchRow[]> {
  const [own, bare] = [await cpuPerCall(true), await cpuPerCall(false)];
  const [world] = await Promise.all(
    dynamoWorlds()
      .slice(0, 1)
      .map(({ start }) => start()),
  );
  if (world === undefined) return [];
  const { money } = await testTables(world.endpoint);
  const before = process.cpuUsage();
  const carried = await callsPerSecond(dynamoCostLedger(money));
  const { user, system } = process.cpuUsage(before);
  const burnt = (user + system) / 1000 / (carried * seconds);
  await world.close();
  return [
    {
      metric: 'CPU of governing a call of 100 parts, ports in memory, p50',
      floor: `${bare.toFixed(3)} ms`,
      ours: `${(own - bare).toFixed(3)} ms`,
      goal: '<= 1 ms',
      met: own - bare <= 1,
    },
    {
      metric: 'calls a second two budgets carry, DynamoDB in the same process',
      floor: '-',
      ours: `${carried.toFixed(0)} /s, CPU ${burnt.toFixed(1)} ms`,
      goal: 'measured',
      met: true,
    },
  ];
}

async function cpuPerCall(isGoverned: boolean): Promise<number> {
  const usage = { ...noUsage, input: 1000, output: 200 };
  const model = scriptedModel(
    Array.from({ length: 100 }, () => 'a few words '),
    { name: 'bedrock/scripted', usage },
  );
  const request = {
    instructions: 'Answer from the passages below. '.repeat(120),
    messages: [{ role: 'user', text: 'How long may I return shoes?' }],
    grounding: { question: '', language: 'en', passages: [] },
    maxOutputTokens: 300,
    temperature: 0,
  } as const;
  const call = {
    tenant: 'main',
    requestId: 'r',
    conversationId: 'c',
    messageId: 'm',
    useCase: 'chat',
  } as const;
  const ports = costPorts();
  const ledger: CostLedger = {
    ...ports.ledger,
    reserve: async () => ({ type: 'admitted' }),
    settle: async () => {},
  };
  const asked = isGoverned ? governed(model, { ...ports, ledger }) : model;
  const took: number[] = [];
  for (let round = 0; round < 400; round += 1) {
    const before = process.cpuUsage();
    for await (const _ of asked.stream(request, { ...call, signal: new AbortController().signal }));
    const { user, system } = process.cpuUsage(before);
    took.push((user + system) / 1000);
  }
  return median(took.slice(100));
}

async function callsPerSecond(ledger: CostLedger): Promise<number> {
  let done = 0;
  const until = performance.now() + seconds * 1000;
  const callForever = async (caller: number) => {
    for (let n = 0; performance.now() < until; n += 1) {
      const attempt = sampleOpenAttempt({
        tenant: 'bench',
        id: `a${caller}n${n}`,
        claims,
        worstFemtoUsd: 1_000n,
      });
      await ledger.reserve(attempt);
      await ledger.settle(sampleAttempt({ ...attempt, state: 'settled', femtoUsd: 7n }));
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: 16 }, (_, caller) => callForever(caller)));
  return done / seconds;
}
