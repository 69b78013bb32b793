import type { Condition } from './write-inputs.ts';

/** Holds of a row that nobody has written since it was read at a revision; 0 where there was none. */
export function unchanged(revision: number): Condition {
  return { when: 'attribute_not_exists(#revision) OR #revision = :revision', values: { revision } };
}
