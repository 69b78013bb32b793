import type { CatalogueProduct } from './catalogue-product.ts';

/** Whether two products say the same, in whatever order their fields stand. */
export function sameProduct(one: CatalogueProduct, other: CatalogueProduct): boolean {
  return isSame(one, other);
}

function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one) || Array.isArray(other)) {
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((value, at) => isSame(value, other[at]))
    );
  }
  if (!isObject(one) || !isObject(other)) return false;
  const [fields, others] = [statedIn(one), statedIn(other)];
  return (
    fields.length === others.length &&
    fields.every(([name, value]) => Object.hasOwn(other, name) && isSame(value, other[name]))
  );
}

function statedIn(value: Readonly<Record<string, unknown>>) {
  return Object.entries(value).filter(([, field]) => field !== undefined);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
