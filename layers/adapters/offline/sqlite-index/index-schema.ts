/** Changes whenever stored segments would be read or searched wrongly by newer code. */
export const indexFormat = 1;

/**
 * The tables of an index file. `passages` is the truth. `segments` are search structures prepared from it, never
 * changed once written: a change adds a small one, and small ones are merged into larger ones. `removals` names
 * passages that are gone but still stand in a segment.
 */
export const indexSchema = `
  CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE IF NOT EXISTS passages (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant TEXT NOT NULL,
    source TEXT NOT NULL,
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    vector BLOB NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS passages_by_source ON passages (tenant, source);

  CREATE TABLE IF NOT EXISTS segments (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant TEXT NOT NULL,
    kind TEXT NOT NULL,
    firstPassage INTEGER NOT NULL,
    lastPassage INTEGER NOT NULL,
    size INTEGER NOT NULL,
    ids BLOB NOT NULL,
    languages BLOB NOT NULL,
    lengths BLOB NOT NULL,
    terms BLOB NOT NULL,
    starts BLOB NOT NULL,
    postings BLOB NOT NULL,
    counts BLOB NOT NULL,
    numbers BLOB NOT NULL,
    scales BLOB NOT NULL,
    columns BLOB NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS segments_by_shelf
    ON segments (tenant, kind, id, firstPassage, lastPassage, size);

  CREATE TABLE IF NOT EXISTS removals (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    tenant TEXT NOT NULL,
    kind TEXT NOT NULL,
    passage INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS removals_by_age ON removals (tenant, kind, id, passage);
  CREATE INDEX IF NOT EXISTS removals_by_passage ON removals (tenant, kind, passage);
`;
