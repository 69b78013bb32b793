import type { Embedder } from '../ports.ts';
import { governCalls } from './govern-calls.ts';
import type { CostPorts } from './open-attempt.ts';
import { rateLimit } from './rate-limit.ts';

/** Calls a second for passages: below the quotas that accounts begin with, so that shoppers' questions always fit in. */
const passageCallsPerSecond = 20;

/** An embedder whose every call is in the ledger and within its budgets. An ingest keeps to a rate, a question never waits. */
export function governedEmbedder(embedder: Embedder, ports: CostPorts): Embedder {
  const limit = rateLimit(passageCallsPerSecond, ports.clock);
  return {
    name: embedder.name,
    dimensions: embedder.dimensions,
    findsParaphrases: embedder.findsParaphrases,
    async embed(texts, signal, call = {}) {
      const govern = governCalls(ports, 'embedding', call.payer);
      return await embedder.embed(texts, signal, {
        ...call,
        async onCall(expected) {
          if (call.purpose !== 'query') await limit();
          return await govern(expected);
        },
      });
    },
  };
}
