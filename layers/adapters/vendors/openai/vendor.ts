import { toUsage } from '../openai-compatible/to-usage.ts';
import type { Vendor } from '../openai-compatible/vendor.ts';
import { toBody } from './to-body.ts';

/** https://platform.openai.com/docs/api-reference/chat-streaming */
export const openai: Vendor = {
  provider: 'openai',
  title: 'OpenAI',
  baseUrl: 'https://api.openai.com/v1',
  toBody,
  toUsage,
  saysDone: true,
};
