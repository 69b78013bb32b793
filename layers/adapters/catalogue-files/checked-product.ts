import type * as z from 'zod';
import type { ImportProblem, StoredProduct } from '#contract/catalogue.ts';
import type { CataloguePart } from '#core/catalogue/catalogue-part.ts';
import { issueText } from './issue-text.ts';
import { importProblem, type RowPlace } from './row-problems.ts';

/** Bytes: a row of DynamoDB holds 400 KB. */
const largestProduct = 350_000;

/** A product that fits, or all that is wrong with it: what was found before, and what the rules of every product say. */
export function checkedProduct(
  schema: z.ZodType<StoredProduct>,
  found: {
    readonly product: unknown;
    readonly id?: string;
    readonly place: RowPlace;
    readonly columnOf: (path: readonly PropertyKey[]) => string;
    readonly problems: readonly ImportProblem[];
  },
): CataloguePart {
  const { product, place, columnOf, problems } = found;
  const result = schema.safeParse(product);
  const told = new Set(problems.map(({ column }) => column));
  const id = idOf(product);
  const issues = (result.error?.issues ?? []).map((issue) => {
    const column = columnOf(issue.path);
    const value = valueAt(product, issue.path);
    const problem = issueText(issue, isThere(product, issue.path));
    return importProblem(place, {
      ...(column !== '' && { column }),
      ...(id !== undefined && { id }),
      ...(value !== undefined && { value }),
      problem,
    });
  });
  if (result.success && Buffer.byteLength(JSON.stringify(result.data)) > largestProduct)
    issues.push(
      importProblem(place, {
        ...(id !== undefined && { id }),
        problem: `This product has more than ${largestProduct / 1000} KB: shorten its texts, or make two products of it`,
      }),
    );
  const all = [...problems, ...issues.filter(({ column }) => column === undefined || !told.has(column))];
  if (result.success && all.length === 0)
    return { type: 'product-read', row: place.row, product: result.data };
  return { type: 'product-refused', row: place.row, problems: all };
}

function idOf(product: unknown): string | undefined {
  const id = valueAt(product, ['id']);
  return id === '' ? undefined : id;
}

/** A text or number at a path. */
function valueAt(value: unknown, path: readonly PropertyKey[]): string | undefined {
  const inner = innerAt(value, path);
  return typeof inner === 'string' || typeof inner === 'number' ? String(inner) : undefined;
}

function isThere(value: unknown, path: readonly PropertyKey[]): boolean {
  return innerAt(value, path) !== undefined;
}

function innerAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let inner: unknown = value;
  for (const step of path) {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, step)) return undefined;
    inner = Object.entries(inner).find(([name]) => name === String(step))?.[1];
  }
  return inner;
}
