import type { LakeTableName, LakeTables, LakeType } from '#contract/lake.ts';

/** What a column of a type holds in a program. */
type Held<T extends LakeType> = { string: string; bigint: number | bigint; boolean: boolean }[T];

/** A row of a table of the lake. */
export type LakeRow<T extends LakeTableName> = {
  readonly [C in keyof LakeTables[T]]: LakeTables[T][C] extends LakeType
    ? Held<LakeTables[T][C]> | undefined
    : never;
};
