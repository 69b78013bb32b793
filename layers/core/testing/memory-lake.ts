import type { LakeTableName } from '#contract/lake.ts';
import type { Lake, LakePartition } from '../ports.ts';

/** A lake that lives as long as the process, and what lies in it. */
export interface MemoryLake extends Lake {
  readonly rows: (table: LakeTableName, partition: LakePartition) => readonly unknown[] | undefined;
}

export function memoryLake(): MemoryLake {
  const partitions = new Map<string, readonly unknown[]>();
  const keyOf = (table: LakeTableName, { tenant, day }: LakePartition) =>
    JSON.stringify([table, tenant, day]);
  return {
    rows: (table, partition) => partitions.get(keyOf(table, partition)),
    has: async (table, partition) => partitions.has(keyOf(table, partition)),
    async write(table, partition, rows) {
      partitions.set(keyOf(table, partition), await Array.fromAsync(rows));
    },
  };
}
