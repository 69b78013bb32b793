import type { ChatUsage } from '../openai-compatible/chat-chunk.ts';
import { toUsage as usualUsage } from '../openai-compatible/to-usage.ts';
import type { CountedUsage } from '../openai-compatible/vendor.ts';

/** Gemini leaves what it thought out of its completion and counts it in the total alone; it is billed as output. */
export function toUsage(counted: ChatUsage): CountedUsage {
  const { usage } = usualUsage(counted);
  const whole = counted.total_tokens ?? counted.prompt_tokens + usage.output;
  const output = Math.max(usage.output, whole - counted.prompt_tokens);
  return { usage: { ...usage, output, reasoning: Math.max(usage.reasoning, output - usage.output) } };
}
