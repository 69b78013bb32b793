// The parts of dynalite 4.0.0 that we drive directly; it ships no types of its own.

declare module 'dynalite/db/index.js' {
  export type Item = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** A request that dynalite has checked; it adds its own parsed expressions. */
  export type Input = {
    readonly TableName: string;
    readonly Item?: Item;
    readonly Key?: Item;
    readonly ExclusiveStartKey?: Item;
    readonly [field: string]: unknown;
  };
  export type Output = { readonly [field: string]: unknown };
  export type Callback<T> = (error?: unknown, value?: T) => void;
  export type KeySchema = readonly { readonly AttributeName: string }[];
  export type Index = {
    readonly IndexName: string;
    readonly KeySchema: KeySchema;
    readonly Projection: { readonly ProjectionType?: string; readonly NonKeyAttributes?: readonly string[] };
  };
  export type Table = {
    readonly TableName: string;
    readonly TableStatus: string;
    readonly KeySchema: KeySchema;
    readonly AttributeDefinitions: readonly {
      readonly AttributeName: string;
      readonly AttributeType: string;
    }[];
    readonly LocalSecondaryIndexes?: readonly Index[];
    readonly GlobalSecondaryIndexes?: readonly Index[];
  };
  export type KeyRange = {
    gt?: string;
    gte?: string;
    lt?: string;
    lte?: string;
    reverse?: boolean;
    limit?: number;
  };
  export type ValueStream = {
    on(event: string, listener: (value: unknown) => void): unknown;
    removeAllListeners(event: string): unknown;
    destroy(): void;
  };
  export type Release = <A extends readonly unknown[]>(
    done: (...answer: A) => void,
  ) => (...answer: A) => void;
  export type Lock = (key: string, critical: (release: Release) => void) => void;

  export type TableDb = {
    readonly awsAccountId: string;
    readonly awsRegion: string;
    readonly lock: Lock;
    get(name: string, done: Callback<Table>): void;
    put(name: string, table: Table, done: Callback<void>): void;
    del(name: string, done: Callback<void>): void;
    createKeyStream(): ValueStream;
  };
  export type IndexDb = {
    put(key: string, item: Item, done: Callback<void>): void;
    del(key: string, done: Callback<void>): void;
    createValueStream(range: KeyRange): ValueStream;
  };
  export type ItemDb = IndexDb & { readonly lock: Lock; get(key: string, done: Callback<Item>): void };
  export type Store = {
    readonly options: Readonly<Record<string, number>>;
    readonly tableDb: TableDb;
    getTable(name: string, checkStatus: boolean | Callback<Table>, done?: Callback<Table>): void;
    getItemDb(table: string): ItemDb;
    deleteItemDb(table: string, done: Callback<void>): void;
    getIndexDb(kind: string, table: string, index: string): IndexDb;
    deleteIndexDb(kind: string, table: string, index: string, done: Callback<void>): void;
    deleteTagDb(table: string, done: Callback<void>): void;
  };

  export function createKey(item: Item, table: Table, schema?: KeySchema): string;
  export function validateKey(key: Item, table: Table): Error | null | undefined;
  export function validateItem(item: Item, table: Table): Error | null | undefined;
  export function validationError(message: string): Error;
}

declare module 'dynalite/validations/index.js' {
  import type { Input, Store } from 'dynalite/db/index.js';
  export type Types = Readonly<Record<string, unknown>>;
  export type Limits = Pick<Store, 'options'>;
  export type Custom = (input: Input, limits: Limits) => string | undefined;
  export function checkTypes(input: Record<string, unknown>, types: Types): Input;
  export function checkValidations(
    input: Input,
    types: Types,
    custom: Custom | undefined,
    limits: Limits,
  ): void;
}

declare module 'dynalite/validations/*' {
  import type { Custom, Types } from 'dynalite/validations/index.js';
  export const types: Types;
  export const custom: Custom | undefined;
}

declare module 'dynalite/actions/*' {
  import type { Callback, Input, Output, Store } from 'dynalite/db/index.js';
  const action: (store: Store, input: Input, done: Callback<Output>) => void;
  export default action;
}
