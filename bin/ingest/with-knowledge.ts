import type { Ports } from '#core/ports.ts';
import { type Output, say } from '../output.ts';
import { openKnowledge } from './open-knowledge.ts';

/**
 * Does a command's work on the knowledge in a data folder, and gives the exit status: 3 where the folder cannot be opened.
 * Ctrl+C fires the signal, so that the work ends between two steps.
 */
export async function withKnowledge(
  data: string,
  { stderr }: Output,
  work: (ports: Ports, signal: AbortSignal) => Promise<number>,
): Promise<number> {
  let knowledge;
  try {
    knowledge = await openKnowledge(data);
  } catch (error) {
    return say(stderr, `${dataAdvice(error, data)}\n`, 3);
  }
  const stop = new AbortController();
  const onInterrupt = (): void => stop.abort(new Error('Stopped: run it again to go on'));
  process.once('SIGINT', onInterrupt);
  try {
    return await work(knowledge.ports, stop.signal);
  } finally {
    process.off('SIGINT', onInterrupt);
    await knowledge.close();
  }
}

/** What to do when a data folder cannot be opened. */
function dataAdvice(error: unknown, data: string): string {
  const message = error instanceof Error ? error.message : String(error);
  if (!message.includes('in use')) return message;
  return `Something has ${data} open and does not share it. Stop it, or wait until it has ended, and run this again.`;
}
