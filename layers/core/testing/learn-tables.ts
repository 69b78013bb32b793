import { addFeatures } from '../recommendations/add-features.ts';
import { collectTables } from '../recommendations/collect-tables.ts';
import type { ItemTables } from '../recommendations/item-tables.ts';
import type { LearntPart } from '../recommendations/learnt-part.ts';
import type { PastBasket } from '../recommendations/past-basket.ts';
import type { ProductFeatures } from '../recommendations/product-features.ts';
import { learnPlainly } from './learn-plainly.ts';

/** What is learnt of baskets and of what is told of items. */
export async function learnTables(
  baskets: readonly PastBasket[],
  { now, ...told }: { readonly now: number } & Partial<ProductFeatures>,
): Promise<ItemTables> {
  const features = { names: new Map(), traits: new Map(), categories: new Map(), ...told };
  return await collectTables(addFeatures(each(learnPlainly(baskets, { now, ...features })), features));
}

async function* each(parts: readonly LearntPart[]): AsyncGenerator<LearntPart> {
  yield* parts;
}
