/** What a notation such as `mast_height: { unit:metres, value:2.4 }` is made of. */
export type Syntax =
  | { readonly type: 'scalar'; readonly text: string; readonly isQuoted: boolean }
  | { readonly type: 'list'; readonly items: readonly Syntax[] }
  | { readonly type: 'record'; readonly entries: readonly Entry[] };

/** A key of a record and what stands behind it. */
export interface Entry {
  readonly key: string;
  readonly value: Syntax;
}
