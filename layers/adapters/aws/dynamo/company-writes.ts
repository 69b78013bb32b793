import type { CompanionsAdded } from '#core/recommendations/companions-of.ts';
import { addCompanions } from '#core/recommendations/company.ts';
import { companyKey, companyOf, companyRow, type CompanyRow, uncountedChange } from './company-rows.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { getRows } from './get-rows.ts';
import type { RowWrite } from './transact-rows.ts';
import { unchanged } from './unchanged.ts';
import { updateRow } from './update-row.ts';

/** The stretch a purchase is counted in. */
export interface CompanyAt {
  readonly tenant: string;
  readonly number: number;
  readonly covered: number;
  readonly now: number;
  /** Too many write the same rows at this moment. */
  readonly isContended: boolean;
}

/**
 * What a transaction has to write so that purchases are in the company of their products. What is not counted is marked at
 * once, before the transaction: a mark too many costs nothing but freshness, and a product that is marked is written no more.
 */
export async function companyWrites(
  people: DynamoTable,
  { tenant, isContended, now, ...at }: CompanyAt,
  companions: CompanionsAdded,
): Promise<readonly RowWrite[]> {
  const keys = [...companions.keys()].map((item) => companyKey(tenant, item));
  const known = new Map(
    (await getRows(people, keys, { consistent: true })).map(companyOf).map((row) => [row.item, row]),
  );
  const writes: RowWrite[] = [];
  const marks: Promise<unknown>[] = [];
  for (const [item, added] of companions) {
    const row = known.get(item) ?? { item, revision: 0, company: [] };
    if (isUncounted(row, at.number)) continue;
    if (added === undefined || isContended) {
      const change = uncountedChange(item, at.number, now);
      marks.push(updateRow(people, companyKey(tenant, item), change));
    } else {
      const company = addCompanions(row.company, at, added);
      const condition = unchanged(row.revision);
      writes.push({ type: 'put', row: companyRow(tenant, { ...row, company }, now), condition });
    }
  }
  await Promise.all(marks);
  return writes;
}

function isUncounted({ company }: CompanyRow, number: number): boolean {
  return company.some((stretch) => stretch.number === number && !stretch.isWhole);
}
