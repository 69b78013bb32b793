import { mkdir } from 'node:fs/promises';
import { ClassicLevel } from 'classic-level';

/** A LevelDB of JSON values; a batch of changes is kept whole or not at all, also over SIGKILL. */
export type Database = ClassicLevel<string, unknown>;

/** One write of a batch. */
export type Change =
  | { readonly type: 'put'; readonly key: string; readonly value: unknown }
  | { readonly type: 'del'; readonly key: string };

/** Opens the database in `directory`, making the folder; throws if another process has it open. */
export async function openDatabase(directory: string): Promise<Database> {
  await mkdir(directory, { recursive: true });
  const database = new ClassicLevel<string, unknown>(directory, { valueEncoding: 'json' });
  try {
    await database.open();
  } catch (error) {
    throw new Error(explain(error, directory), { cause: error });
  }
  return database;
}

function explain(error: unknown, directory: string): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause && cause.code === 'LEVEL_LOCKED'
    ? `The data folder ${directory} is in use by another process: stop it or choose another --data folder`
    : `The data folder ${directory} cannot be opened: restore it from a copy or choose another --data folder`;
}
