import { Placement, RecommendationKind } from '#contract/recommendations.ts';

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
export function listOfId(id: string): ListName | undefined {
  const [kind, arm, placement, unique, ...rest] = id.split('.');
  const parsed = [RecommendationKind.safeParse(kind), Placement.safeParse(placement)] as const;
  if (!parsed[0].success || !parsed[1].success || unique === undefined || rest.length > 0) return undefined;
  if (arm !== 'plain' && arm !== 'explored') return undefined;
  return { kind: parsed[0].data, arm, placement: parsed[1].data };
}
