import type { Ports } from '../ports.ts';
import { learningRest } from './learning-rest.ts';

/** The clock is not exact: a run a few minutes early is no run too many. */
const slackMs = 10 * 60_000;

/** The catalogue changes too, without any event. */
const unchangedRestMs = 24 * 3_600_000;

/** Whether a shop's tables are old enough to be learnt anew: where no event came, once a day. */
export async function isLearningDue(
  { itemTables, clock }: Pick<Ports, 'itemTables' | 'clock'>,
  tenant: string,
  isChanged: boolean,
): Promise<boolean> {
  const current = await itemTables.current(tenant);
  if (current === undefined) return true;
  const { asOf, products } = current.summary;
  const rest = isChanged ? learningRest(products) : unchangedRestMs;
  return clock.now() - asOf >= rest - slackMs;
}
