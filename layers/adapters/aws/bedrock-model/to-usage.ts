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

/**
 * Bedrock's usage in our split; undefined when it makes no sense. It does not tell thoughts from other output, so these
 * are their share of all letters `written`; they cost the same.
 */
export function toUsage(raw: unknown, written = { text: 0, thought: 0 }): Usage | undefined {
  const { data: usage } = TokenUsage.safeParse(raw);
  if (!usage) return undefined;
  const cached = usage.cacheDetails.reduce((sum, { inputTokens }) => sum + inputTokens, 0);
  const cacheWrite1h = usage.cacheDetails
    .filter(({ ttl }) => ttl === '1h')
    .reduce((sum, { inputTokens }) => sum + inputTokens, 0);
  return {
    input: usage.inputTokens,
    cacheRead: usage.cacheReadInputTokens,
    cacheWrite5m: Math.max(cached, usage.cacheWriteInputTokens) - cacheWrite1h,
    cacheWrite1h,
    output: usage.outputTokens,
    reasoning: Math.round(
      (usage.outputTokens * written.thought) / Math.max(1, written.thought + written.text),
    ),
  };
}
