/** A snapshot that was fetched; `isNew` is false when it is the one that was known. */
export interface FetchedSnapshot {
  readonly version: string;
  readonly isNew: boolean;
}

/** Where each tenant's index lies as one file, replaced as a whole. */
export interface SnapshotStore {
  /** What people call a tenant's snapshot, to find it. */
  placeOf(tenant: string): string;
  /** Copies the newest to a file, unless it is the version known. Undefined when there is none. */
  fetch(tenant: string, file: string, known?: string): Promise<FetchedSnapshot | undefined>;
  /** Puts a file in the place of a version, or where there was none; gives its version. Undefined when another came first. */
  publish(tenant: string, file: string, before: string | undefined): Promise<string | undefined>;
}
