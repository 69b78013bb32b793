import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import type { Emulator } from './start-emulator.ts';

const root = path.join(import.meta.dirname, '../..');
const Outputs = z.record(z.string(), z.record(z.string(), z.string()));

/** What `cdk deploy` printed, by stack and name. */
export type Outputs = z.infer<typeof Outputs>;

/** Bootstraps and deploys every stack as docs/deploy.md says, with the CLI itself. What it says goes into files of a folder. */
export async function deploy(
  { environment }: Emulator,
  { context, folder }: { readonly context: readonly string[]; readonly folder: string },
): Promise<Outputs> {
  const app = path.join(folder, 'cdk.out');
  const outputs = path.join(folder, 'outputs.json');
  const cdk = async (...words: readonly string[]) => {
    await run(words, environment, path.join(folder, `cdk-${words[0]}.log`));
  };
  await cdk('synth', '--quiet', '--output', app, ...context.flatMap((pair) => ['-c', pair]));
  await cdk('bootstrap', '--app', app);
  const quietly = ['--require-approval', 'never', '--progress', 'events'];
  await cdk('deploy', '--all', '--app', app, '--outputs-file', outputs, '--concurrency', '4', ...quietly);
  return Outputs.parse(JSON.parse(await readFile(outputs, 'utf8')));
}

async function run(
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
  log: string,
): Promise<void> {
  const said = createWriteStream(log);
  const running = spawn(process.execPath, [path.join(root, 'node_modules/aws-cdk/bin/cdk'), ...words], {
    cwd: root,
    env: {
      ...process.env,
      ...environment,
      PATH: `${path.join(root, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`,
      CDK_DISABLE_CLI_TELEMETRY: '1',
      CDK_DISABLE_VERSION_CHECK: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.stdout.pipe(said);
  running.stderr.pipe(said);
  const { promise, resolve } = Promise.withResolvers<number | null>();
  running.once('close', resolve);
  if ((await promise) !== 0) throw new Error(`cdk ${words[0]} failed:\n${await tailOf(log)}`);
}

async function tailOf(log: string): Promise<string> {
  return (await readFile(log, 'utf8')).split('\n').slice(-30).join('\n');
}
