import type { JobRecord } from '#core/descriptions/jobs/job-record.ts';
import type { DescriptionJobs } from '#core/ports.ts';
import { chunksOf } from './chunks-of.ts';
import { deleteRow } from './delete-row.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { getRow } from './get-row.ts';
import {
  countsOf,
  counting,
  itemChange,
  itemKey,
  itemOf,
  itemRow,
  itemsOf,
  jobKey,
  jobOf,
  jobRow,
  jobsOf,
  openKey,
  openOf,
  openRow,
  shardKey,
  shardsOf,
} from './job-rows.ts';
import { putRow } from './put-row.ts';
import { queryPage } from './query-page.ts';
import { queryRows } from './query-rows.ts';
import { transactRows } from './transact-rows.ts';
import { usageKey, usageOf, usageRow, usagesOf } from './usage-rows.ts';

/** A transaction has at most 100 writes. */
const mostWrites = 100;

/**
 * Jobs in the operations table: a row each, a partition of their items, and their counts in rows that several orders
 * share out among them, so that no row is written for every product.
 */
export function dynamoDescriptionJobs(operations: DynamoTable): DescriptionJobs {
  return {
    async create(tenant, job) {
      // Open first: a job that nobody can find again would never be finished.
      await putRow(operations, openRow(tenant, job.id));
      await putRow(operations, jobRow(tenant, job));
    },

    async find(tenant, id) {
      const row = await getRow(operations, jobKey(tenant, id), { consistent: true });
      return row && jobOf(row);
    },

    async list(tenant, page) {
      const { items, cursor } = await queryPage(operations, jobsOf(tenant), page);
      return { items: items.map(jobOf), cursor };
    },

    async open(tenant) {
      const rows = await queryRows(operations, { pk: openOf(tenant), consistent: true });
      return rows.map((row) => String(row['id']));
    },

    async change(tenant, before, after) {
      const isOver = ({ state }: JobRecord): boolean => state === 'finished' || state === 'cancelled';
      if (isOver(before) && !isOver(after)) await putRow(operations, openRow(tenant, after.id));
      const { type } = await putRow(operations, jobRow(tenant, after), {
        when: '#revision = :before',
        values: { before: before.revision },
      });
      if (type === 'written' && isOver(after)) await deleteRow(operations, openKey(tenant, after.id), {});
      return type === 'written';
    },

    async add(tenant, id, items) {
      const condition = { when: 'attribute_not_exists(#pk)' };
      const rows = items.map((item) => itemRow(tenant, id, item));
      for (const some of chunksOf(rows, mostWrites)) {
        const writes = some.map((row) => ({ type: 'put' as const, row, condition }));
        const { type } = await transactRows(operations, writes);
        // Some are there already: then each is put by itself.
        if (type === 'refused') await Promise.all(some.map((row) => putRow(operations, row, condition)));
      }
    },

    async items(tenant, id, from, limit) {
      const after = from === 0 ? undefined : itemKey(tenant, id, from - 1).sk;
      const rows = await queryRows(operations, { pk: itemsOf(tenant, id), after, limit, consistent: true });
      return rows.map(itemOf);
    },

    async settle(tenant, id, changes) {
      const [first] = changes;
      if (first === undefined) return true;
      const outcome = await transactRows(operations, [
        ...changes.map((change) => itemChange(tenant, id, change)),
        { type: 'update', key: shardKey(tenant, id, first.before.place), change: counting(changes) },
      ]);
      return outcome.type === 'written';
    },

    async counts(tenant, id) {
      return countsOf(await queryRows(operations, { pk: shardsOf(tenant, id), consistent: true }));
    },

    async usage(tenant) {
      return (await queryRows(operations, { pk: usagesOf(tenant) })).map(usageOf);
    },

    async learn(tenant, usage) {
      await Promise.all(
        usage.map(async (more) => {
          const row = await getRow(operations, usageKey(tenant, more.kind), { consistent: true });
          await putRow(operations, usageRow(tenant, row && usageOf(row), more));
        }),
      );
    },
  };
}
