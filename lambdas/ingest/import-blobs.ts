import { readCatalogue } from '#adapters/catalogue-files/read-catalogue.ts';
import type { ImportReport } from '#contract/catalogue.ts';
import { importCatalogue } from '#core/catalogue/import-catalogue.ts';
import { importDefaults } from '#core/catalogue/import-defaults.ts';
import type { BlobFailure } from '#core/knowledge/ingest-blobs.ts';
import { nameSource } from '#core/knowledge/name-source.ts';
import type { Ports } from '#core/ports.ts';

/** Products are taken so long, ms: what is left of a run's time brings them to an end. */
const takingMs = 200_000;
/** Of a source that is listed. */
const mostFaults = 100;
const collection = 'catalogue';
/** Of files below it the problems are listed, and nothing is saved. */
const dryRuns = 'dry-run/';

/**
 * Takes in files of products called `catalogue/TENANT/NAME`. What was left out is said by a source of that name, beside
 * those of the shop's knowledge. A file that takes longer than a run fails, and goes on where it was when it comes again.
 * A file that is gone takes no product along.
 */
export async function importBlobs(
  ports: Ports,
  { keys, signal }: { readonly keys: Iterable<string>; readonly signal: AbortSignal },
): Promise<readonly BlobFailure[]> {
  const enough = AbortSignal.timeout(takingMs);
  const failures: BlobFailure[] = [];
  for (const key of new Set(keys)) {
    const [, tenant, name] = /^catalogue\/([^/]+)\/(.*[^/])$/u.exec(key) ?? [];
    if (tenant === undefined || name === undefined) continue;
    try {
      signal.throwIfAborted();
      const blob = await ports.blobs.read(key);
      if (blob === undefined) continue;
      const defaults = await importDefaults(ports, tenant, { dryRun: false });
      const parts = readCatalogue(blob.bytes, defaults);
      const dryRun = name.startsWith(dryRuns);
      const report = await importCatalogue(ports, { tenant, parts, dryRun, signal, enough });
      await ports.sources.save(tenant, [sourceOf(report, { name, at: ports.clock.now() })]);
      if (!report.finished) throw new Error(`${key} takes longer than one run: the next one goes on`);
    } catch (cause) {
      failures.push({ key, cause });
    }
  }
  return failures;
}

function sourceOf(report: ImportReport, { name, at }: { readonly name: string; readonly at: number }) {
  return {
    id: nameSource({ collection, name }),
    collection,
    name,
    hash: '',
    documents: report.products,
    passages: 0,
    warnings: [],
    faults: report.problems.slice(0, mostFaults).map(({ row, column, id, problem }) => ({
      reason: [column, id, problem].filter((part) => part !== undefined).join(', '),
      line: row,
    })),
    updatedAt: at,
  };
}
