import type { SettledAttempt } from '../costs/attempt.ts';
import type { Ports } from '../ports.ts';
import type { LakeRow } from './lake-row.ts';
import { settledCalls } from './settled-calls.ts';

/** Calls of one turn begin within so long, ms; so that only turns under way are held. */
const longestTurnMs = 10 * 60_000;

/** What the messages of a day took, each as one row out of its calls. Which message it was is left out. */
export async function* turnRows(
  ports: Pick<Ports, 'ledger'>,
  tenant: string,
  day: string,
): AsyncGenerator<LakeRow<'turns'>> {
  const turns = new Map<string, LakeRow<'turns'>>();
  for await (const call of settledCalls(ports, tenant, day)) {
    for (const [message, turn] of turns) {
      if (call.startedAt - Number(turn.at) <= longestTurnMs) break;
      turns.delete(message);
      yield turn;
    }
    if (call.useCase === 'chat') turns.set(call.messageId, withCall(turns.get(call.messageId), call));
  }
  yield* turns.values();
}

/** The model of the last call that succeeded is the turn's. */
function withCall(turn: LakeRow<'turns'> | undefined, call: SettledAttempt): LakeRow<'turns'> {
  const end = call.startedAt + Math.round(call.latencyMs);
  const at = turn?.at ?? call.startedAt;
  return {
    at,
    calls: Number(turn?.calls ?? 0) + 1,
    failed_calls: Number(turn?.failed_calls ?? 0) + (call.failed ? 1 : 0),
    model: call.failed ? (turn?.model ?? call.model) : call.model,
    model_plan: turn?.model_plan ?? call.modelPlan,
    cache_hit: turn?.cache_hit === true || call.cacheHit,
    output: Number(turn?.output ?? 0) + (call.usage.output ?? 0),
    femto_usd: BigInt(turn?.femto_usd ?? 0) + call.femtoUsd,
    latency_ms: Math.max(Number(turn?.latency_ms ?? 0), end - Number(at)),
  };
}
