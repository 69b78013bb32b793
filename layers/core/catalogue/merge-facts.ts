import type { ProductFacts } from '../ports.ts';

/** One change for each product: of several facts of the same kind the last counts. */
export function mergeFacts(changes: readonly ProductFacts[]): readonly ProductFacts[] {
  const merged = new Map<string, ProductFacts>();
  for (const change of changes) {
    const before = merged.get(change.id);
    merged.set(change.id, {
      id: change.id,
      price: change.price ?? before?.price,
      stock: change.stock ?? before?.stock,
      status: change.status ?? before?.status,
    });
  }
  return [...merged.values()];
}
