import type { Quantities } from '#core/costs/meters.ts';
import type { ChatUsage } from '../openai-compatible/chat-chunk.ts';
import { toUsage as usualUsage } from '../openai-compatible/to-usage.ts';
import type { CountedUsage } from '../openai-compatible/vendor.ts';

/** Each request is billed as one search, by how much of what it found it was to read. */
export function toUsage(counted: ChatUsage): CountedUsage {
  const { usage } = usualUsage(counted);
  return { usage, beside: searches.get(counted.search_context_size ?? 'low') ?? { searchHigh: 1 } };
}

const searches: ReadonlyMap<string, Quantities> = new Map([
  ['low', { searchLow: 1 }],
  ['medium', { search: 1 }],
  ['high', { searchHigh: 1 }],
]);
