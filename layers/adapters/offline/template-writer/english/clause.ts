/** A statement: what it is about, the product where nothing else is told, and what it says of it. */
export interface Clause {
  readonly subject?: string | undefined;
  readonly predicate: string;
}
