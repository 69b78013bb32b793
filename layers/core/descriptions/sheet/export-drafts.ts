import { CopyField } from '#contract/descriptions.ts';
import type { DraftSheetReply } from '#contract/description-versions.ts';
import { csvLine } from '../../costs/report/csv-cell.ts';
import type { PageRequest, Ports } from '../../ports.ts';
import { cellOf, sheetColumns } from './sheet-rows.ts';

/** So that spreadsheets take it for UTF-8. */
const mark = '\uFEFF';

/** A page of the review queue as CSV; the columns `decision` (accept or reject) and `reason` are to be filled in. */
export async function exportDrafts(
  ports: Pick<Ports, 'descriptions'>,
  { tenant, query }: { readonly tenant: string; readonly query: PageRequest },
): Promise<DraftSheetReply> {
  const { items, cursor } = await ports.descriptions.drafts(tenant, query);
  const versions = await Promise.all(
    items.map(({ productId, version }) => ports.descriptions.find(tenant, productId, version)),
  );
  const lines = versions.flatMap((version) =>
    Object.entries(version?.texts ?? {}).map(([language, { copy }]) =>
      csvLine([
        version?.productId ?? '',
        version?.version ?? '',
        language,
        ...CopyField.options.map((field) => cellOf(copy, field)),
        '',
        '',
      ]),
    ),
  );
  return {
    csv: mark + csvLine(sheetColumns) + lines.join(''),
    ...(cursor !== undefined && { cursor }),
  };
}
