import * as z from 'zod';
import type { Usage } from '#contract/chat.ts';

const count = z.int().min(0);

/** What Bedrock counts. `inputTokens` leaves out what was read from or written to a cache, as our `input` does. */
const TokenUsage = z.object({
  inputTokens: count,
  outputTokens: count,
  cacheReadInputTokens: count.default(0),
  cacheWriteInputTokens: count.default(0),
  cacheDetails: z.array(z.object({ ttl: z.string(), inputTokens: count })).default([]),
});

/** Bedrock's usage in our split; undefined when it makes no sense. It does not tell reasoning from other output. */
export function toUsage(raw: unknown): Usage | undefined {
  const { data: usage } = TokenUsage.safeParse(raw);
  if (!usage) return undefined;
  const written = usage.cacheDetails.reduce((sum, { inputTokens }) => sum + inputTokens, 0);
  const cacheWrite1h = usage.cacheDetails
    .filter(({ ttl }) => ttl === '1h')
    .reduce((sum, { inputTokens }) => sum + inputTokens, 0);
  return {
    input: usage.inputTokens,
    cacheRead: usage.cacheReadInputTokens,
    cacheWrite5m: Math.max(written, usage.cacheWriteInputTokens) - cacheWrite1h,
    cacheWrite1h,
    output: usage.outputTokens,
    reasoning: 0,
  };
}
