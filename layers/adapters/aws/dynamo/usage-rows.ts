import * as z from 'zod';
import type { TextUsage } from '#core/ports.ts';
import { wholeNumber } from './row-fields.ts';
import { keyOf, type RowKey } from './row-key.ts';
import type { Row, StoredRow } from './row.ts';

/** What texts of a kind took, with what came since. */
export function usageRow(tenant: string, before: TextUsage | undefined, more: TextUsage): Row & RowKey {
  return {
    ...usageKey(tenant, more.kind),
    kind: more.kind,
    texts: (before?.texts ?? 0) + more.texts,
    calls: (before?.calls ?? 0) + more.calls,
    promptBytes: (before?.promptBytes ?? 0) + more.promptBytes,
    inputTokens: (before?.inputTokens ?? 0) + more.inputTokens,
    outputTokens: (before?.outputTokens ?? 0) + more.outputTokens,
    latencyMs: (before?.latencyMs ?? 0) + more.latencyMs,
  };
}

export function usageKey(tenant: string, kind: string): RowKey {
  return { pk: usagesOf(tenant), sk: keyOf('kind', kind) };
}

export function usagesOf(tenant: string): string {
  return keyOf(tenant, 'description-usage');
}

export function usageOf(row: StoredRow): TextUsage {
  return UsageRow.parse(row);
}

const UsageRow = z.object({
  kind: z.string(),
  texts: wholeNumber,
  calls: wholeNumber,
  promptBytes: wholeNumber,
  inputTokens: wholeNumber,
  outputTokens: wholeNumber,
  latencyMs: wholeNumber,
});
