import type { ProductFacts, VariantFacts } from '../ports.ts';

/** One change for each product: of several facts of the same kind the last counts. */
export function mergeFacts(changes: readonly ProductFacts[]): readonly ProductFacts[] {
  const merged = new Map<string, ProductFacts>();
  for (const change of changes) {
    const before = merged.get(change.id);
    const variants = mergeVariants([...(before?.variants ?? []), ...(change.variants ?? [])]);
    merged.set(change.id, {
      id: change.id,
      price: change.price ?? before?.price,
      stock: change.stock ?? before?.stock,
      status: change.status ?? before?.status,
      ...(variants.length > 0 && { variants }),
    });
  }
  return [...merged.values()];
}

function mergeVariants(changes: readonly VariantFacts[]): readonly VariantFacts[] {
  const merged = new Map<string, VariantFacts>();
  for (const { id, price, stock } of changes) {
    const before = merged.get(id);
    merged.set(id, { id, price: price ?? before?.price, stock: stock ?? before?.stock });
  }
  return [...merged.values()];
}
