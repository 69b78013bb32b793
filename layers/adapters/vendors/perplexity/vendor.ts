import type { Vendor } from '../openai-compatible/vendor.ts';
import { toBody } from './to-body.ts';
import { toUsage } from './to-usage.ts';

/** https://docs.perplexity.ai/api-reference/chat-completions-post; its streams do not say that they are done. */
export const perplexity: Vendor = {
  provider: 'perplexity',
  title: 'Perplexity',
  baseUrl: 'https://api.perplexity.ai',
  toBody,
  toUsage,
  saysDone: false,
  beside: { searchHigh: 1 },
};
