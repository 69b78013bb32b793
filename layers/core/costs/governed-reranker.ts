import type { Reranker } from '../ports.ts';
import { governCalls } from './govern-calls.ts';
import type { CostPorts } from './open-attempt.ts';

/** A reranker whose every call is in the ledger and within its budgets. */
export function governedReranker(reranker: Reranker, ports: CostPorts): Reranker {
  return {
    name: reranker.name,
    async rerank(query, passages, signal, call = {}) {
      const onCall = governCalls(ports, 'rerank', call.payer);
      return await reranker.rerank(query, passages, signal, { ...call, onCall });
    },
  };
}
