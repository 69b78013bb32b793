import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, vi } from 'vitest';
import { type LocalWorld, startWorld } from '../start-world.ts';
import { newGuest } from './new-guest.ts';
import { writeSmallShop } from './small-shop.ts';

/** A whole local world with a small shop, for all tests of a file. */
export function smallWorld() {
  let folder: string;
  let world: LocalWorld;
  const start = async () => {
    world = await startWorld({
      port: 0,
      data: path.join(folder, 'data'),
      reset: false,
      knowledge: path.join(folder, 'shop'),
      onProgress: () => undefined,
    });
  };

  beforeAll(async () => {
    vi.stubEnv('LOG_LEVEL', 'WARN');
    vi.stubEnv('POWERTOOLS_METRICS_DISABLED', 'true');
    folder = await mkdtemp(path.join(tmpdir(), 'aisle-world-'));
    await writeSmallShop(path.join(folder, 'shop'));
    await start();
  });
  afterAll(async () => {
    await world.close();
    await rm(folder, { recursive: true });
  });

  return {
    address: () => world.address,
    newGuest: () => newGuest(() => world.address),
    data: () => path.join(folder, 'data'),
    restart: async () => {
      await world.close();
      await start();
    },
  };
}
