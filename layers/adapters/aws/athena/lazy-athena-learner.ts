import type { Ids, Learner } from '#core/ports.ts';
import type { AthenaWorld } from './athena-learner.ts';

/** A learner in Athena that is loaded, and told where that is, when it first learns: most functions never do. */
export function lazyAthenaLearner(world: () => AthenaWorld, ids: Ids): Learner {
  return {
    async *learn(tenant, wish) {
      const { athenaLearner } = await import('./athena-learner.ts');
      yield* athenaLearner(world(), ids).learn(tenant, wish);
    },
  };
}
