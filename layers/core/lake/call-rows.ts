import type { Ports } from '../ports.ts';
import type { LakeRow } from './lake-row.ts';
import { settledCalls } from './settled-calls.ts';

/** The settled calls of a day as rows of the lake: for whom they were made is left out. */
export async function* callRows(
  ports: Pick<Ports, 'ledger'>,
  tenant: string,
  day: string,
): AsyncGenerator<LakeRow<'calls'>> {
  for await (const call of settledCalls(ports, tenant, day)) {
    yield {
      at: call.startedAt,
      provider: call.provider,
      model: call.model,
      service_tier: call.serviceTier,
      use_case: call.useCase,
      model_plan: call.modelPlan,
      plan: call.plan,
      retry: call.retry,
      failed: call.failed,
      estimated: call.estimated,
      cache_hit: call.cacheHit,
      unpriced: call.unpriced,
      input: call.usage.input,
      output: call.usage.output,
      femto_usd: call.femtoUsd,
      saved_femto_usd: call.savedFemtoUsd,
      latency_ms: Math.round(call.latencyMs),
      first_text_ms: call.firstTextMs === undefined ? undefined : Math.round(call.firstTextMs),
    };
  }
}
