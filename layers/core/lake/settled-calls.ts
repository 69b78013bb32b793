import type { SettledAttempt } from '../costs/attempt.ts';
import type { Ports } from '../ports.ts';
import { dayMs } from '../recommendations/day-of.ts';

/** The settled calls of a UTC day, oldest first, page by page. */
export async function* settledCalls(
  { ledger }: Pick<Ports, 'ledger'>,
  tenant: string,
  day: string,
): AsyncGenerator<SettledAttempt> {
  const from = Date.parse(day);
  let cursor: string | undefined;
  do {
    const page = await ledger.list(tenant, { from, to: from + dayMs }, { limit: 1_000, cursor });
    for (const attempt of page.items) if (attempt.state === 'settled') yield attempt;
    ({ cursor } = page);
  } while (cursor !== undefined);
}
