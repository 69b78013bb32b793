import { governed } from '#core/costs/governed.ts';
import type { CostPorts } from '#core/costs/reserve-call.ts';
import { fallbackChain } from '#core/models/fallback-chain.ts';
import type { StartTimer } from '#core/models/limited-stream.ts';
import { withDeadline } from '#core/models/with-deadline.ts';
import { withIdleLimit } from '#core/models/with-idle-limit.ts';
import type { LanguageModel } from '#core/ports.ts';
import { extractiveAnswerer } from './offline/extractive-answerer.ts';

/** Longest silence of a model's stream, and longest answer, ms: what is left of 20 s is for the answerer behind it. */
const idleMs = 8_000;
const answerMs = 17_000;

/** The models of a world, wrapped: every paid call is in the ledger and within its budgets, and the extractive answerer stands behind it. */
export function modelChain(
  ports: CostPorts,
  paid: LanguageModel | undefined,
  startTimer: StartTimer = setTimeout,
): LanguageModel {
  if (paid === undefined) return fallbackChain([extractiveAnswerer], () => undefined);
  const limited = withDeadline(withIdleLimit(paid, idleMs, startTimer), answerMs, startTimer);
  return fallbackChain([governed(limited, ports), extractiveAnswerer], (model, error) =>
    ports.telemetry.degraded(model, error),
  );
}
