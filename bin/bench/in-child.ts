import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type * as z from 'zod';

/** Starts a program of this folder in a process of its own, which logs nothing. */
export function forkQuietly(
  program: `${string}-child.ts`,
  args: readonly string[],
  execArgv: readonly string[] = [],
): ChildProcess {
  return fork(path.join(import.meta.dirname, program), [...args], {
    execArgv: [...execArgv],
    env: { ...process.env, LOG_LEVEL: 'SILENT', POWERTOOLS_METRICS_DISABLED: 'true' },
  });
}

/** What a program of this folder reports before it ends: memory and processor's time are its own alone. */
export async function inChild<Report>(
  program: `${string}-child.ts`,
  args: readonly string[],
  schema: z.ZodType<Report>,
): Promise<Report> {
  const child = forkQuietly(program, args);
  const [[report]] = await Promise.all([once(child, 'message'), once(child, 'exit')]);
  return schema.parse(report);
}
