import { ByteWriter, type ColumnSource, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import { lakeTables, type LakeTableName, type LakeType } from '#contract/lake.ts';
import type { BlobStore, Lake, LakePartition } from '#core/ports.ts';

/** Rows held at once, and rows of one file. */
const rowsOfGroup = 20_000;
const groupsOfFile = 25;

type Value = string | number | bigint | boolean | undefined;
type Row = Readonly<Record<string, Value>>;

const types = { string: 'STRING', bigint: 'INT64', boolean: 'BOOLEAN' } as const;

/** The lake as Parquet files, `lake/TABLE/tenant=TENANT/dt=DAY/part-N.parquet`: half a million rows each, a group of them in memory. */
export function parquetLake(blobs: Pick<BlobStore, 'write' | 'list' | 'find'>): Lake {
  return {
    async has(table, partition) {
      return (await blobs.find(partKey(table, partition, 0))) !== undefined;
    },

    async write(table, partition, rows) {
      let part = 0;
      let file = partFile(table);
      let group: Row[] = [];
      const endFile = async (): Promise<void> => {
        await blobs.write(partKey(table, partition, part), file.end());
        part += 1;
        file = partFile(table);
      };
      for await (const row of rows) {
        if (group.push(row) < rowsOfGroup) continue;
        file.add(group);
        group = [];
        if (file.groups() === groupsOfFile) await endFile();
      }
      file.add(group);
      if (part === 0 || file.groups() > 0) await endFile();
      await emptyFrom(blobs, table, partition, part);
    },
  };
}

/** A day may have become smaller: what is beyond its end is written over with files without rows. */
async function emptyFrom(
  blobs: Pick<BlobStore, 'write' | 'list'>,
  table: LakeTableName,
  partition: LakePartition,
  first: number,
): Promise<void> {
  const own = new Set(Array.from({ length: first }, (_, part) => partKey(table, partition, part)));
  const keys = (await Array.fromAsync(blobs.list(folderOf(table, partition)))).map(({ key }) => key);
  for (const key of keys) if (!own.has(key)) await blobs.write(key, partFile(table).end());
}

/** One Parquet file in the making. */
function partFile(table: LakeTableName) {
  const columns = Object.entries<LakeType>(lakeTables[table]);
  const writer = new ByteWriter();
  const source = (rows: readonly Row[]): ColumnSource[] =>
    columns.map(([name, type]) => ({
      name,
      type: types[type],
      nullable: true,
      data: rows.map((row) => valueOf(row[name], type)),
    }));
  const parquet = new ParquetWriter({ writer, schema: schemaFromColumnData({ columnData: source([]) }) });
  let groups = 0;
  return {
    groups: () => groups,
    add(rows: readonly Row[]) {
      if (rows.length === 0) return;
      void parquet.write({ columnData: source(rows), rowGroupSize: rows.length });
      groups += 1;
    },
    end(): Uint8Array {
      void parquet.finish();
      return writer.getBytes();
    },
  };
}

function valueOf(value: Value, type: LakeType): Exclude<Value, number> | null {
  if (value === undefined) return null;
  return type === 'bigint' && typeof value === 'number'
    ? BigInt(value)
    : typeof value === 'number'
      ? null
      : value;
}

function folderOf(table: LakeTableName, { tenant, day }: LakePartition): string {
  return `lake/${table}/tenant=${encodeURIComponent(tenant)}/dt=${day}/`;
}

function partKey(table: LakeTableName, partition: LakePartition, part: number): string {
  return `${folderOf(table, partition)}part-${part}.parquet`;
}
