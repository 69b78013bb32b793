import type { BudgetClaim } from '../../costs/budget-claim.ts';
import type { ModelRequest } from '../../models/language-model.ts';
import { promptBytes } from './expected-usage.ts';
import type { LanguageModel, Ports } from '../../ports.ts';

/** A call of a model as it ended: what the ledger settled. */
export interface WatchedCall {
  readonly model: string;
  readonly language: string | undefined;
  readonly promptBytes: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly latencyMs: number;
}

/** Ports whose model counts each call against a limit, tells of those that ended, and never gives way unnoticed. */
export function watchedPorts(ports: Ports, limit: BudgetClaim, onCall: (call: WatchedCall) => void): Ports {
  // The ports are made when they are first used: copying them would make them all.
  const watched: Ports = Object.create(ports, {
    model: { value: watchedModel(ports, limit, onCall), enumerable: true },
  });
  return watched;
}

function watchedModel(
  { model, clock }: Ports,
  limit: BudgetClaim,
  onCall: (call: WatchedCall) => void,
): LanguageModel {
  return {
    name: model.name,
    ...(model.beside && { beside: model.beside }),
    async *stream(request: ModelRequest, call) {
      const startedAt = clock.now();
      let { name } = model;
      for await (const part of model.stream(request, { ...call, limit, isStrict: true })) {
        if (part.type === 'generation-start') name = part.model;
        if (part.type === 'usage-known') {
          const { input, cacheRead, cacheWrite5m, cacheWrite1h, output } = part.usage;
          onCall({
            model: name,
            language: call.language,
            promptBytes: promptBytes(request),
            inputTokens: input + cacheRead + cacheWrite5m + cacheWrite1h,
            outputTokens: output,
            latencyMs: clock.now() - startedAt,
          });
        }
        yield part;
      }
    },
  };
}
