import { lakeTables } from '#contract/lake.ts';

/** A column: its name and Hive's type. */
type Columns = readonly (readonly [name: string, type: string])[];

/** A table of Glue: where it lies, how, and by what it is partitioned. */
export interface LakeTable {
  readonly bucket: 'documents' | 'lake';
  /** `${tenant}`, `${dt}` and `${run}` stand for the partition's values. */
  readonly path: string;
  readonly format: 'json' | 'parquet';
  readonly partitions: readonly ('tenant' | 'dt' | 'run')[];
  readonly columns: Columns;
}

const kept = (name: string, columns: Columns): LakeTable => ({
  bucket: 'lake',
  path: `learning/\${tenant}/\${run}/${name}/`,
  format: 'parquet',
  partitions: ['tenant', 'run'],
  columns,
});

/** What learning reads and keeps on its way: day files, the catalogue, and what `layers/tuning/learning/*.sql` find. */
export const learningTables = {
  events: {
    bucket: 'documents',
    path: 'events/${tenant}/dt=${dt}/',
    format: 'json',
    partitions: ['tenant', 'dt'],
    columns: [
      ['shopper', 'string'],
      ['id', 'string'],
      ['type', 'string'],
      ['time', 'bigint'],
      ['productid', 'string'],
      ['orderid', 'string'],
    ],
  },
  products: {
    bucket: 'lake',
    path: 'learning/${tenant}/${run}/products/',
    format: 'json',
    partitions: ['tenant', 'run'],
    columns: [
      ['item', 'string'],
      ['segment', 'string'],
    ],
  },
  taken: kept('taken', [
    ['shopper', 'string'],
    ['item', 'string'],
    ['place', 'bigint'],
    ['moment', 'bigint'],
    ['size', 'bigint'],
    ['step', 'bigint'],
  ]),
  items: kept('items', [
    ['number', 'bigint'],
    ['item', 'string'],
    ['baskets', 'bigint'],
    ['shoppers', 'bigint'],
    ['in_window', 'bigint'],
    ['in_window_before', 'bigint'],
    ['first_seen', 'bigint'],
    ['share', 'double'],
    ['together_weight', 'double'],
    ['pulse', 'double'],
    ['momentum', 'double'],
    ['loyalty', 'double'],
    ['repeat_days', 'double'],
  ]),
  lines: kept('lines', [
    ['item', 'int'],
    ['shopper', 'int'],
    ['step', 'int'],
    ['place', 'int'],
    ['together_weight', 'double'],
  ]),
  firsts: kept('firsts', [
    ['shopper', 'int'],
    ['item', 'int'],
    ['step', 'int'],
    ['weight', 'double'],
  ]),
  pairs: kept('pairs', [
    ['list', 'string'],
    ['item', 'int'],
    ['other', 'int'],
    ['witnesses', 'bigint'],
    ['weight', 'double'],
  ]),
} as const satisfies Record<string, LakeTable>;

/** What the job `lake` writes, as `lake_calls`, `lake_turns` and `lake_events`. */
export const factTables: Readonly<Record<string, LakeTable>> = Object.fromEntries(
  Object.entries(lakeTables).map(([name, columns]): [string, LakeTable] => [
    `lake_${name}`,
    {
      bucket: 'lake',
      path: `lake/${name}/tenant=\${tenant}/dt=\${dt}/`,
      format: 'parquet',
      partitions: ['tenant', 'dt'],
      columns: Object.entries(columns),
    },
  ]),
);
