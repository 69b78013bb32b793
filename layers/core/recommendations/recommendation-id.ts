import type { Placement, RecommendationKind } from '#contract/recommendations.ts';

/** What a report tells lists apart by. */
export interface ListName {
  readonly kind: RecommendationKind;
  readonly arm: 'plain' | 'explored';
  readonly placement: Placement;
}

/** An id that says by itself which list it is of, so that no list has to be stored. */
export function recommendationIdOf({ kind, arm, placement }: ListName, unique: string): string {
  return [kind, arm, placement, unique].join('.');
}

/** Reads an id back; undefined for one that is not ours. */
export function listOfId(id: string): Readonly<Record<keyof ListName, string>> | undefined {
  const [, kind, arm, placement] = /^([a-z]+)\.(plain|explored)\.([a-z]+)\.\w+$/u.exec(id) ?? [];
  if (kind === undefined || arm === undefined || placement === undefined) return undefined;
  return { kind, arm, placement };
}
