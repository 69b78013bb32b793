import type { ChatUsage } from './chat-chunk.ts';
import type { CountedUsage } from './vendor.ts';

/** OpenAI's count in our split: its prompt includes what came from the cache, its completion what was thought. */
export function toUsage(counted: ChatUsage): CountedUsage {
  const cacheRead = Math.min(counted.prompt_tokens, counted.prompt_tokens_details?.cached_tokens ?? 0);
  const reasoning = counted.completion_tokens_details?.reasoning_tokens ?? counted.reasoning_tokens ?? 0;
  return {
    usage: {
      input: counted.prompt_tokens - cacheRead,
      cacheRead,
      cacheWrite5m: 0,
      cacheWrite1h: 0,
      output: counted.completion_tokens,
      reasoning: Math.min(reasoning, counted.completion_tokens),
    },
  };
}
