import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** Aisle as a process of its own, which may be killed at any moment and started again over the same folder. */
export interface AisleProcess {
  /** Where it is, or was before it was killed. */
  readonly address: () => string;
  /** Starts it and waits until it is ready: how long that took, ms; undefined when it was killed before. */
  readonly start: () => Promise<number | undefined>;
  readonly kill: () => Promise<void>;
}

const program = path.join(import.meta.dirname, '..', 'local.ts');

/** Runs `npm start` with a data folder, a shop's folder and environment variables. */
export function aisleProcess(
  folders: { readonly data: string; readonly knowledge: string },
  environment: Readonly<Record<string, string>>,
): AisleProcess {
  let address = 'http://127.0.0.1:9';
  let child: ChildProcess | undefined;
  return {
    address: () => address,
    async start() {
      const begin = performance.now();
      const args = ['--port', '0', '--data', folders.data, '--knowledge', folders.knowledge];
      const started = spawn(process.execPath, [program, ...args], {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: { ...process.env, LOG_LEVEL: 'SILENT', ...environment },
      });
      child = started;
      for await (const line of createInterface(started.stdout)) {
        const [, ready] = /^Aisle is ready at (\S+)/u.exec(line) ?? [];
        if (ready === undefined) continue;
        address = ready;
        return (await isHealthy(ready)) ? performance.now() - begin : undefined;
      }
      if (started.signalCode === null) await once(started, 'exit');
      if (started.signalCode === 'SIGKILL') return undefined;
      throw new Error('Aisle ended by itself: read its messages above');
    },
    async kill() {
      if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Starts it where nobody is to kill it meanwhile: how long that took, ms. */
export async function startWhole(aisle: AisleProcess): Promise<number> {
  const readyMs = await aisle.start();
  if (readyMs === undefined) throw new Error('Aisle was killed by somebody else');
  return readyMs;
}

/** Ready is who answers, not who says so; a process that was killed meanwhile does not. */
async function isHealthy(address: string): Promise<boolean> {
  const reply = await fetch(`${address}/v1/health`).catch(() => undefined);
  return reply?.status === 200;
}
