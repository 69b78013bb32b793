import type { DescriptionRequest } from '#contract/descriptions.ts';
import { promptTokens } from '../../costs/price-usage.ts';
import { addUsage, type TextUsage } from './text-usage.ts';
import { usageKind } from './usage-kind.ts';
import type { WatchedCall } from './watched-model.ts';

/** What the texts of one description took, each with all its calls of a model; free ones teach nothing. */
export function usageOfCalls(
  request: DescriptionRequest,
  calls: readonly WatchedCall[],
): readonly TextUsage[] {
  const billed = calls.filter(({ usage }) => promptTokens(usage) + usage.output > 0);
  const texts = Map.groupBy(billed, ({ model, language = '' }) => usageKind(model, language, request));
  return [...texts].map(([kind, ofText]) => usageOfText(kind, ofText));
}

/** The sums of several usages, one of each kind. */
export function addedUp(usages: readonly TextUsage[]): readonly TextUsage[] {
  const sums = new Map<string, TextUsage>();
  for (const usage of usages) sums.set(usage.kind, addUsage(sums.get(usage.kind), usage));
  return [...sums.values()];
}

function usageOfText(kind: string, calls: readonly WatchedCall[]): TextUsage {
  const sum = (of: (call: WatchedCall) => number) => calls.reduce((total, call) => total + of(call), 0);
  // What is known beforehand is the prompt of the first call; the others hold a text that has been written since.
  const promptBytes = calls[0]?.promptBytes ?? 0;
  const inputTokens = sum(({ usage }) => promptTokens(usage));
  const outputTokens = sum(({ usage }) => usage.output);
  return {
    kind,
    texts: 1,
    calls: calls.length,
    promptBytes,
    bytesByBytes: promptBytes * promptBytes,
    inputTokens,
    inputByBytes: promptBytes * inputTokens,
    outputTokens,
    outputByBytes: promptBytes * outputTokens,
    cacheRead: sum(({ usage }) => usage.cacheRead),
    cacheWrite5m: sum(({ usage }) => usage.cacheWrite5m),
    cacheWrite1h: sum(({ usage }) => usage.cacheWrite1h),
    reasoning: sum(({ usage }) => usage.reasoning),
    latencyMs: sum(({ latencyMs }) => latencyMs),
  };
}
