import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { seededRandom } from '#core/testing/seeded-random.ts';
import { dynamoBudgets } from '../../dynamo-budgets.ts';
import { type DynamoFault, startFaultyDynamo } from '../faulty-dynamo.ts';
import { testTables } from '../test-tables.ts';
import { startBillingProvider } from './billing-provider.ts';
import { judgeLedger, type LedgerVerdict } from './judge-ledger.ts';
import { killedTenant } from './kill-world.ts';

const program = fileURLToPath(new URL('call-until-killed.ts', import.meta.url));
const lost: readonly DynamoFault[] = ['lost-reset', 'lost-mid-body', 'lost-hang'];

/** Kills calling processes so often, while one acknowledgement in twenty is lost, and judges what is left. */
export async function killLedger(
  endpoint: string,
  kills: number,
  onKill: (done: number) => void = () => undefined,
): Promise<LedgerVerdict> {
  const { money } = await testTables(endpoint);
  const front = await startFaultyDynamo(endpoint);
  const provider = await startBillingProvider();
  const random = seededRandom(kills);
  const scope = { type: 'tenant' } as const;
  await dynamoBudgets(money).save(killedTenant, {
    timezone: 'Europe/Warsaw',
    budgets: [
      { scope, period: 'day', softUsd: '1000' },
      { scope, period: 'month', hardUsd: '100000' },
    ],
  });
  let done = 0;
  const killForever = async () => {
    while (done < kills) {
      done += 1;
      front.faults = Array.from({ length: 5_000 }, () => faultOf(random));
      await killOne([front.endpoint, money.name, provider.endpoint], random() * 300);
      onKill(done);
    }
  };
  await Promise.all([killForever(), killForever()]);
  front.faults = [];
  const verdict = await judgeLedger(money, provider.billed);
  await Promise.all([provider.close(), front.close()]);
  return { kills, repeatedCalls: provider.repeats(), ...verdict };
}

/** Kills a process some time after its first call ended. */
async function killOne(args: readonly string[], afterMs: number): Promise<void> {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  await once(createInterface(child.stdout), 'line');
  await sleep(afterMs);
  child.kill('SIGKILL');
  const [, signal] = await closed;
  if (signal !== 'SIGKILL') throw new Error('A calling process ended by itself');
}

function faultOf(random: () => number): DynamoFault {
  return random() < 0.05 ? (lost[Math.floor(random() * lost.length)] ?? 'none') : 'none';
}
