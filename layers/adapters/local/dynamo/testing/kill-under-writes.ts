import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('write-until-killed.ts', import.meta.url));

/** Runs a writing process, kills it (SIGKILL) after `count` acknowledgements, and returns all it printed. */
export async function killUnderWrites(
  kind: 'puts' | 'transactions',
  directory: string,
  count: number,
  first = 0,
): Promise<number[]> {
  const writer = spawn(process.execPath, [program, kind, directory, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(writer, 'close');
  const acknowledged: number[] = [];
  createInterface(writer.stdout).on('line', (line) => {
    acknowledged.push(Number(line));
    if (acknowledged.length === count) writer.kill('SIGKILL');
  });
  const [, signal] = await closed;
  if (signal !== 'SIGKILL')
    throw new Error(`The writer ended by itself, after ${acknowledged.length} writes`);
  return acknowledged;
}
