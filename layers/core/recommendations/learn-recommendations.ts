import type { Ports } from '../ports.ts';
import { addFeatures } from './add-features.ts';
import { dayMs, dayOf } from './day-of.ts';
import type { TablePart } from './learnt-part.ts';
import { productFeatures } from './product-features.ts';

/** What is older says nothing of what is wanted now. */
const memoryDays = 400;

/** What was published. */
export interface Learnt {
  readonly version: string;
  readonly baskets: number;
  readonly items: number;
}

/** Learns from the day files and the catalogue what goes with what, and publishes it as a whole. */
export async function learnRecommendations(
  ports: Pick<Ports, 'learner' | 'events' | 'catalogue' | 'knowledge' | 'itemTables' | 'clock' | 'ids'>,
  tenant: string,
): Promise<Learnt> {
  const now = ports.clock.now();
  // Asked before anything is read: the day files hold at least what was closed before.
  const covers = await ports.events.openStretch(tenant);
  const features = await productFeatures(ports, tenant);
  const version = ports.ids.next();
  const learnt = ports.learner.learn(tenant, {
    now,
    fromDay: dayOf(now - memoryDays * dayMs),
    categories: features.categories,
  });
  let [baskets, items] = [0, 0];
  async function* counted(): AsyncGenerator<TablePart> {
    for await (const part of addFeatures(learnt, features, covers)) {
      if (part.type === 'summary-learnt') ({ baskets } = part.summary);
      if (part.type === 'item-learnt') items += 1;
      yield part;
    }
  }
  await ports.itemTables.publish(tenant, version, counted());
  return { version, baskets, items };
}
