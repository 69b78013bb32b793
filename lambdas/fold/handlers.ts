import { foldChanged, type KeptPorts } from '#core/costs/keep-rollups.ts';
import type { JobHandler } from '#runtime/job-handler.ts';

/** Folds each quarter-hour of which a call changed. One that fails has its own calls come again, and no others. */
export const handlers =
  (ports: KeptPorts): JobHandler<'fold'> =>
  async ({ messages }) => {
    const calls = messages.flatMap(({ id, message }) => (message === undefined ? [] : [{ id, ...message }]));
    const failures = await foldChanged(ports, calls);
    return failures.flatMap(({ changed, cause }) => changed.map(({ id }) => ({ id, cause })));
  };
