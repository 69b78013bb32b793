import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { GuestSessionReply } from '#contract/guest-session.ts';
import { awsCaller, type CallAws } from './call-aws.ts';
import { deploy, type Outputs } from './deploy.ts';
import { fillShop } from './fill-shop.ts';
import { type FunctionRecord, judgeFunctions } from './judge-functions.ts';
import { preparePython } from './prepare-python.ts';
import { runByClock } from './run-by-clock.ts';
import { shopAt } from './shop.ts';
import { signInStaff } from './sign-in-staff.ts';
import { type Emulator, startEmulator } from './start-emulator.ts';
import { walkShop } from './walk-shop.ts';

const region = 'eu-central-1';
const patienceMs = 120_000;

/** Deploys to an emulator of AWS, uses what is there, and fails unless every function ran without a complaint. */
export async function testCloud(
  context: readonly string[],
  folder: string,
  tell: (line: string) => void,
): Promise<void> {
  const begun = Date.now();
  const done = (what: string): void =>
    tell(`${((Date.now() - begun) / 1000).toFixed(1).padStart(6)} s  ${what}`);
  const python = await preparePython();
  await using emulator = await startEmulator(python, { region, folder });
  done('the emulator runs, with nothing in it');
  const outputs = await deploy(emulator, { context, folder });
  done(`cdk bootstrap and cdk deploy --all, ${context.join(', ')}`);

  using aws = awsCaller(python, emulator);
  try {
    await useShop(aws.call, { emulator, outputs }, done);
  } catch (cause) {
    const complaints = complaintsIn(await judgeFunctions(aws.call));
    throw new Error([String(cause), ...complaints].join('\n'), { cause });
  }
}

/** What is deployed. */
interface Deployed {
  readonly emulator: Emulator;
  readonly outputs: Outputs;
}

async function useShop(
  call: CallAws,
  { emulator, outputs }: Deployed,
  done: (what: string) => void,
): Promise<void> {
  const shop = shopAt(emulator.address, named(outputs, 'Url'));
  const { token: guest } = await shop.ask('POST /v1/guest-sessions', { body: {}, reply: GuestSessionReply });
  done('a shopper has a token');
  await fillShop(shop, { emulator, bucket: new URL(named(outputs, 'Documents')).host, token: guest });
  done('documents in the bucket are known to the shop');
  const pool = path.basename(named(outputs, 'StaffIssuer'));
  const staff = await signInStaff(shop, call, { pool, client: named(outputs, 'StaffClient') });
  done('staff are signed in');
  for (const [what, step] of walkShop(shop, { guest, staff })) {
    await step();
    done(what);
  }
  done(`the clock has run ${(await runByClock(call)).length} jobs to their end`);
  const records = await allRun(call);
  if (complaintsIn(records).length > 0) throw new Error('Functions complain');
  const runs = records.map((record) => `${record.name} ${record.runs}`).join(', ');
  done(`all ${records.length} functions ran, each under its own role: ${runs}`);
}

/** What each function did, once each did something: changes of tables are told on some at a time. */
async function allRun(call: CallAws): Promise<readonly FunctionRecord[]> {
  for (const deadline = Date.now() + patienceMs; ; await setTimeout(1_000)) {
    const records = await judgeFunctions(call);
    const idle = records.filter(({ runs }) => runs === 0).map(({ name }) => name);
    if (records.length > 0 && idle.length === 0) return records;
    if (Date.now() > deadline) throw new Error(`Functions that did not run: ${idle.join(', ')}`);
  }
}

function complaintsIn(records: readonly FunctionRecord[]): readonly string[] {
  return records.flatMap(({ name, complaints }) => complaints.map((line) => `${name}: ${line}`));
}

function named(outputs: Outputs, name: string): string {
  const found = Object.values(outputs).find((stack) => name in stack)?.[name];
  if (found === undefined) throw new Error(`cdk deploy printed no ${name}`);
  return found;
}
