import { setTimeout as sleep } from 'node:timers/promises';

/** Waits before try `tried + 1`: full jitter below 50, 100, 200 ... ms. */
export async function backOff(tried: number): Promise<void> {
  await sleep(Math.random() * 25 * 2 ** tried);
}
