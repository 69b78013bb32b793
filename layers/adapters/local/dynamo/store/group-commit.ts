import type { Change } from './open-database.ts';

/** Writes changes, all or none, in the order given. */
export type Commit = (changes: readonly Change[]) => Promise<void>;

/**
 * Commits together what comes while another commit is under way: a trip to LevelDB costs more than what it takes along,
 * and one batch of many callers is as whole as each of theirs.
 */
export function groupCommit(commit: Commit): Commit {
  let gathered: Change[] = [];
  let next: Promise<void> | undefined;
  let before: Promise<void> = Promise.resolve();
  const begin = (): Promise<void> => {
    const changes = gathered;
    gathered = [];
    next = undefined;
    const written = commit(changes);
    before = written.catch(() => undefined);
    return written;
  };
  return (changes) => {
    for (const change of changes) gathered.push(change);
    next ??= before.then(begin);
    return next;
  };
}
