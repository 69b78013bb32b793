import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const startWithinMs = 50_000;

/** The demo shop, running as a shopper's engineer would start it. */
export interface RunningShop {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Starts `bin/local.ts` on a free port with data of its own, and waits until it says that it is ready. */
export async function startShop(): Promise<RunningShop> {
  const data = await mkdtemp(path.join(tmpdir(), 'aisle-walk-'));
  const shop = spawn(process.execPath, ['bin/local.ts', '--port', '0', '--data', data], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const { promise: ready, resolve, reject } = Promise.withResolvers<string>();
  const listen = (words: Buffer): void => {
    said += words.toString();
    const address = /ready at (http:\/\/[\w.:]+)/.exec(said)?.[1];
    if (address !== undefined) resolve(address);
  };
  shop.stdout.on('data', listen);
  shop.stderr.on('data', listen);
  shop.once('exit', (code) => reject(new Error(`The shop ended with ${code} before it was ready:\n${said}`)));
  const timer = setTimeout(
    () => reject(new Error(`The shop was not ready in time:\n${said}`)),
    startWithinMs,
  );

  const stop = async (): Promise<void> => {
    clearTimeout(timer);
    if (shop.exitCode === null) {
      const ended = once(shop, 'exit');
      shop.kill('SIGTERM');
      await ended;
    }
    await rm(data, { recursive: true, force: true });
  };
  try {
    return { address: await ready, stop };
  } catch (error) {
    await stop();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
