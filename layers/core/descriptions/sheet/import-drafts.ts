import type { CopyEdit, DraftSheetResult, SheetOutcome } from '#contract/description-versions.ts';
import { CopyField, type DescriptionCopy } from '#contract/descriptions.ts';
import { ShopError } from '../../errors.ts';
import type { IngestPorts } from '../../knowledge/intake.ts';
import type { Ports } from '../../ports.ts';
import { editDescription } from '../keeping/edit-description.ts';
import { etagOf } from '../keeping/etag-of.ts';
import type { GatePorts } from '../keeping/judge-edit.ts';
import { openVersion } from '../keeping/open-version.ts';
import { publishDescription } from '../keeping/publish-description.ts';
import { rejectDescription } from '../keeping/reject-description.ts';
import { cellOf, readSheet, type SheetRow } from './sheet-rows.ts';

type SheetPorts = Pick<Ports, 'descriptions'> & IngestPorts & GatePorts;

interface Import {
  readonly tenant: string;
  readonly by: string;
  readonly csv: string;
  readonly dryRun: boolean;
  readonly signal: AbortSignal;
}

/** What is left of a request's time is for the draft that is being done, ms. */
const stopsAfterMs = 14_000;

/** Does what a sheet says: edits, then publishes or rejects. A draft that somebody changed meanwhile is left alone and told of. */
export async function importDrafts(ports: SheetPorts, order: Import): Promise<DraftSheetResult> {
  const until = ports.clock.now() + stopsAfterMs;
  const outcomes: SheetOutcome[] = [];
  for (const [productId, rows] of Map.groupBy(readSheet(order.csv), ({ cells }) => cells.productId)) {
    const [first] = rows;
    if (first === undefined) continue;
    const place = { row: first.row, productId };
    if (ports.clock.now() > until || order.signal.aborted) {
      outcomes.push({ ...place, outcome: 'left' });
      continue;
    }
    outcomes.push({ ...place, ...(await doRows(ports, order, productId, rows)) });
  }
  return { dryRun: order.dryRun, outcomes };
}

async function doRows(
  ports: SheetPorts,
  order: Import,
  productId: string,
  rows: readonly SheetRow[],
): Promise<Pick<SheetOutcome, 'outcome' | 'problem'>> {
  try {
    return { outcome: await decide(ports, order, productId, rows) };
  } catch (error) {
    if (!(error instanceof ShopError)) throw error;
    const told = error.issues.map(({ path, message }) => `${path}: ${message}`);
    return { outcome: 'problem', problem: [error.message, ...told].join('; ') };
  }
}

async function decide(
  ports: SheetPorts,
  { tenant, by, dryRun, signal }: Import,
  productId: string,
  rows: readonly SheetRow[],
): Promise<SheetOutcome['outcome']> {
  const decisions = new Set(rows.map(({ cells }) => cells.decision).filter((word) => word !== ''));
  const [decision] = decisions;
  if (decisions.size > 1) throw wrong('its rows decide differently: say the same in each, or in one');
  if (decision !== undefined && decision !== 'accept' && decision !== 'reject') {
    throw wrong(`"${decision}" is no decision: write accept or reject`);
  }
  const [{ cells }] = [rows[0] ?? { cells: { version: '' } }];
  const { head, version } = await openVersion(ports, { tenant, productId, version: cells.version });
  const edits = Object.fromEntries(
    rows.flatMap((row) => {
      const copy = version.texts[row.cells.language]?.copy;
      if (copy === undefined)
        throw wrong(`version ${version.version} says nothing in "${row.cells.language}"`);
      const edit = editOf(copy, row);
      return edit === undefined ? [] : [[row.cells.language, edit] as const];
    }),
  );
  const isEdited = Object.keys(edits).length > 0;
  if (decision === undefined && !isEdited) return 'unchanged';
  if (version.state !== 'draft')
    throw wrong(`version ${version.version} is ${version.state}, no draft any more`);
  const place = { tenant, productId, version: cells.version, by };
  const etag = etagOf(head);
  if (decision === 'reject') {
    const reason = rows.map((row) => row.cells.reason).find((words) => words !== '');
    if (reason === undefined) throw wrong('say in the column reason why it is rejected');
    if (!dryRun) await rejectDescription(ports, { ...place, ifMatch: etag, reason: reason.slice(0, 500) });
    return 'rejected';
  }
  const edited = isEdited
    ? await editDescription(ports, { ...place, ifMatch: etag, edit: { edits }, isDryRun: dryRun })
    : undefined;
  if (decision === undefined) return 'edited';
  if (!dryRun) {
    const number = String(edited?.version ?? version.version);
    await publishDescription(ports, { ...place, version: number, ifMatch: edited?.etag ?? etag, signal });
  }
  return 'published';
}

function editOf(copy: DescriptionCopy, { cells }: SheetRow): CopyEdit | undefined {
  const changed = CopyField.options.filter((field) => cells[field] !== cellOf(copy, field));
  if (changed.length === 0) return undefined;
  const bullets = cells.bullets.split('\n').filter((line) => line.trim() !== '');
  return {
    ...(changed.includes('title') && { title: cells.title }),
    ...(changed.includes('description') && { description: cells.description }),
    ...(changed.includes('bullets') && { bullets }),
    ...(changed.includes('metaTitle') && { metaTitle: cells.metaTitle }),
    ...(changed.includes('metaDescription') && { metaDescription: cells.metaDescription }),
    ...(changed.includes('altText') && { altText: cells.altText }),
  };
}

function wrong(words: string): ShopError {
  return new ShopError('invalid-request', `This row cannot be done: ${words}`);
}
