import type { ProductListQuery } from '#contract/product.ts';
import { otherCategories } from '../sheet/product-facts.ts';
import type { CatalogueSheet } from '../sheet/catalogue-sheet.ts';
import { priceTest, type RowTest } from './condition-tests.ts';
import { type AttributeFilter, filterTest } from './read-filter.ts';

/** What the filters of a query ask of a row: nothing that fails one of them is shown. */
export function queryTests(
  sheet: CatalogueSheet,
  { category, brand, minPrice, maxPrice, inStock }: ProductListQuery,
  filters: readonly AttributeFilter[],
): readonly RowTest[] {
  const tests: RowTest[] = [];
  if (category !== undefined) {
    const other = filterTest(sheet, { name: otherCategories, values: [{ type: 'text', text: category }] });
    tests.push((part, row) => part.categories[part.category[row] ?? 0] === category || other(part, row));
  }
  if (brand !== undefined) tests.push((part, row) => part.brands[part.brand[row] ?? 0] === brand);
  if (minPrice !== undefined || maxPrice !== undefined)
    tests.push(priceTest(sheet, { min: minPrice, max: maxPrice }));
  if (inStock === true) tests.push((part, row) => (part.stock[row] ?? 0) > 0);
  return [...tests, ...filters.map((filter) => filterTest(sheet, filter))];
}
