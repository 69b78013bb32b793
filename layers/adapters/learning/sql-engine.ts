/** What runs the queries of one run of learning: the day files are its table `events`, the catalogue its table `products`. */
export interface SqlEngine {
  /** Adds what a query finds to a table, for further queries of this run. */
  keep(table: string, sql: string): Promise<void>;
  rows(sql: string): AsyncIterable<unknown>;
  /** Pairs of items that may be counted by one query. */
  readonly pairsAtOnce: number;
  /** Ends the run. */
  close(): Promise<void>;
}
