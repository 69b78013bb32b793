import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { ShopError } from '#core/errors.ts';
import { checkFile, editionOf, type MadeWith, prepareFile } from './file-settings.ts';
import { passageTable, type PassageTable } from './passage-table.ts';
import { removalTable, type RemovalTable } from './removal-table.ts';
import { segmentTable, type SegmentTable } from './segment-table.ts';

export interface IndexFileOptions {
  readonly path: string;
  /** The file is a finished snapshot that nobody changes: no lock, no journal, no write. */
  readonly readOnly?: boolean;
  readonly embedder: MadeWith;
  /** What people call it, where that is not its path. */
  readonly place?: string;
}

/** An open index file. */
export interface IndexFile {
  readonly db: DatabaseSync;
  readonly passages: PassageTable;
  readonly segments: SegmentTable;
  readonly removals: RemovalTable;
  readonly dimensions: number;
  readonly edition: string | undefined;
}

/**
 * Opens an index file, making it where there is none. Fails with `unavailable` when a snapshot is missing or another
 * embedder made the file.
 */
export function openIndexFile(options: IndexFileOptions): IndexFile {
  const { path, readOnly = false, embedder, place = path } = options;
  const db = readOnly ? openSnapshot(path) : openForChanges(path);
  try {
    if (!readOnly) prepareFile(db, embedder);
    checkFile(db, place, embedder);
    return {
      db,
      passages: passageTable(db),
      segments: segmentTable(db),
      removals: removalTable(db),
      dimensions: embedder.dimensions,
      edition: editionOf(db),
    };
  } catch (cause) {
    db.close();
    throw cause;
  }
}

function openSnapshot(path: string): DatabaseSync {
  if (!existsSync(path)) {
    throw new ShopError(
      'unavailable',
      `There is no index at ${path}: take the knowledge in and put its file there`,
    );
  }
  const url = pathToFileURL(path);
  url.searchParams.set('immutable', '1');
  return new DatabaseSync(url, { readOnly: true });
}

/**
 * With a write-ahead log, readers and the one writer never wait for each other; other writers wait up to 5 s. Pages of
 * 8 KB hold three passages and leave little empty: the file is a quarter smaller than with 4 KB.
 */
function openForChanges(path: string): DatabaseSync {
  mkdirSync(dirname(path), { recursive: true });
  const db = new DatabaseSync(path, { timeout: 5000 });
  db.exec('PRAGMA page_size = 8192');
  db.exec('PRAGMA journal_mode = WAL');
  db.exec('PRAGMA synchronous = NORMAL');
  db.exec('PRAGMA journal_size_limit = 67108864');
  return db;
}
