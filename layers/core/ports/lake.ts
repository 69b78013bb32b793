import type { LakeTableName } from '#contract/lake.ts';
import type { LakeRow } from '../lake/lake-row.ts';

/** Facts for analysis, day by day. */
export interface Lake {
  /** Replaces a tenant's rows of a UTC day, such as `2026-11-20`; to repeat it is harmless. */
  write<T extends LakeTableName>(
    table: T,
    partition: LakePartition,
    rows: AsyncIterable<LakeRow<T>>,
  ): Promise<void>;
  /** Whether the day was ever written. */
  has(table: LakeTableName, partition: LakePartition): Promise<boolean>;
}

export interface LakePartition {
  readonly tenant: string;
  readonly day: string;
}
