import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { emulatorFolder } from './emulator-folder.ts';

const root = path.join(import.meta.dirname, '../..');
const patienceMs = 120_000;

/** An emulator of AWS that runs. */
export interface Emulator extends AsyncDisposable {
  readonly address: URL;
  /** What clients of AWS need in their environment to reach it. */
  readonly environment: Readonly<Record<EnvironmentName, string>>;
}

type EnvironmentName =
  | 'AWS_ENDPOINT_URL'
  | 'AWS_ACCESS_KEY_ID'
  | 'AWS_SECRET_ACCESS_KEY'
  | 'AWS_REGION'
  | 'AWS_DEFAULT_REGION';

/**
 * Starts MiniStack on a port of its own, with nothing in it. It looks at who calls, and lets functions do what their
 * roles say and nothing else. What it says goes into `emulator.log` of a folder.
 */
export async function startEmulator(
  python: string,
  { region, folder }: { readonly region: string; readonly folder: string },
): Promise<Emulator> {
  const port = await freePort();
  const address = new URL(`http://127.0.0.1:${port}`);
  const log = path.join(folder, 'emulator.log');
  const said = createWriteStream(log);
  const running = spawn(python, [path.join(emulatorFolder, 'emulator.py')], {
    env: {
      PATH: `${path.join(root, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`,
      HOME: process.env['HOME'],
      GATEWAY_PORT: String(port),
      BIND_HOST: '127.0.0.1',
      MINISTACK_HOST: '127.0.0.1',
      MINISTACK_REGION: region,
      MINISTACK_ACCOUNT_ID: '123456789012',
      STATE_DIR: folder,
      AUTH: 'true',
      // It knows no UNLOAD: queries are allowed or refused, and find nothing.
      ATHENA_ENGINE: 'mock',
      // What AWS's runtimes bring along, for functions of CDK's; our own bring all they need.
      NODE_PATH: path.join(root, 'node_modules'),
      NODE_OPTIONS: `--no-deprecation --import=${pathToFileURL(path.join(emulatorFolder, 'find-layer.ts')).href}`,
      PYTHONPATH: path.join(emulatorFolder, 'python'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  running.stdout.pipe(said);
  running.stderr.pipe(said);
  const emulator: Emulator = {
    address,
    environment: {
      AWS_ENDPOINT_URL: address.origin,
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_REGION: region,
      AWS_DEFAULT_REGION: region,
    },
    async [Symbol.asyncDispose]() {
      if (running.pid === undefined || running.exitCode !== null) return;
      const { promise, resolve } = Promise.withResolvers<void>();
      running.once('close', () => resolve());
      // Its functions are processes of their own, of its group.
      process.kill(-running.pid, 'SIGKILL');
      await promise;
    },
  };
  for (const deadline = Date.now() + patienceMs; !(await answers(address));) {
    if (running.exitCode !== null || Date.now() > deadline) {
      await emulator[Symbol.asyncDispose]();
      throw new Error(`The emulator of AWS does not start: read ${log}`);
    }
    await setTimeout(100);
  }
  return emulator;
}

async function answers(address: URL): Promise<boolean> {
  return await fetch(new URL('/_ministack/health', address)).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const server = createServer().listen(0, '127.0.0.1', () => {
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    server.close(() => resolve(port));
  });
  return await promise;
}
