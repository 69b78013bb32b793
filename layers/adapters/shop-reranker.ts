import type { Config } from '#contract/config.ts';
import { governedReranker } from '#core/costs/governed-reranker.ts';
import type { CostPorts } from '#core/costs/open-attempt.ts';
import type { Reranker } from '#core/ports.ts';
import { rerankerOf } from './reranker-of.ts';

/** The reranker of a world, if it has one: every call is in the ledger. */
export function shopReranker(
  config: Config,
  ports: CostPorts,
  pineconeKey: () => Promise<string>,
): Reranker | undefined {
  const reranker = rerankerOf(config, pineconeKey);
  return reranker && governedReranker(reranker, ports);
}
