import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as z from 'zod';
import { forkQuietly } from './in-child.ts';

const Started = z.object({ address: z.string() });
/** Bytes, `kept`: what a garbage collection leaves; ms. */
const Usage = z.object({ rss: z.number(), kept: z.number(), cpuMs: z.number() });

/** A local world in a process of its own. */
export interface ForkedWorld extends AsyncDisposable {
  readonly address: string;
  /** Where its data lies. */
  readonly data: string;
  readonly usage: () => Promise<z.infer<typeof Usage>>;
}

/** Starts one over a temporary folder with the demo shop. */
export async function forkWorld(): Promise<ForkedWorld> {
  const data = await mkdtemp(path.join(tmpdir(), 'aisle-bench-'));
  const world = forkQuietly('world-child.ts', [data], ['--expose-gc']);
  const reply = async (): Promise<unknown> => (await once(world, 'message'))[0];
  const { address } = Started.parse(await reply());
  return {
    address,
    data,
    async usage() {
      world.send('usage');
      return Usage.parse(await reply());
    },
    async [Symbol.asyncDispose]() {
      world.kill('SIGTERM');
      await once(world, 'exit');
      await rm(data, { recursive: true, force: true });
    },
  };
}
