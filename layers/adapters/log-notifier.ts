import { decimalOf } from '#core/costs/femto.ts';
import type { Notifier } from '#core/ports.ts';

/** Tells people through the log: one structured line, which CloudWatch can raise an alarm on. */
export function logNotifier(write: (line: string) => void): Notifier {
  return {
    async notify(tenant, { spentFemtoUsd, limitFemtoUsd, ...notice }) {
      const amounts = { spentUsd: decimalOf(spentFemtoUsd), limitUsd: decimalOf(limitFemtoUsd) };
      write(
        `${JSON.stringify({ level: 'WARN', message: 'budget reached', tenant, ...notice, ...amounts })}\n`,
      );
    },
  };
}
