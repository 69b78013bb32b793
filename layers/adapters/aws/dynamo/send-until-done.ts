import { backOff } from './back-off.ts';
import { unavailable } from './unavailable.ts';

/** A batch is sent at most so often before DynamoDB counts as overloaded: 3 s of waiting at most. */
const mostRounds = 7;

/** Sends a batch and again what came back unprocessed. `send` returns that, undefined when nothing did. */
export async function sendUntilDone<T>(batch: T, send: (batch: T) => Promise<T | undefined>): Promise<void> {
  let left = await send(batch);
  for (let round = 1; left !== undefined; round += 1) {
    if (round === mostRounds) throw unavailable();
    await backOff(round);
    left = await send(left);
  }
}
