import type { CataloguePart } from '#core/catalogue/catalogue-part.ts';
import { importProblem } from './row-problems.ts';

/** Leaves out products whose id another one in the file has: the first counts. Memory holds the ids. */
export async function* withoutTwins(parts: AsyncIterable<CataloguePart>): AsyncGenerator<CataloguePart> {
  const rows = new Map<string, number>();
  for await (const part of parts) {
    const first = part.type === 'product-read' ? rows.get(part.product.id) : undefined;
    if (part.type !== 'product-read') yield part;
    else if (first === undefined) {
      rows.set(part.product.id, part.row);
      yield part;
    } else {
      const { row, product } = part;
      const problem = `Row ${first} has this id too, and counts: give each product an id of its own, and keep its rows together`;
      const problems = [importProblem({ row, line: row }, { column: 'id', id: product.id, problem })];
      yield { type: 'product-refused', row, problems };
    }
  }
}
