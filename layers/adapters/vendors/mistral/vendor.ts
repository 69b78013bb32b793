import { toUsage } from '../openai-compatible/to-usage.ts';
import type { Vendor } from '../openai-compatible/vendor.ts';
import { toBody } from './to-body.ts';

/** https://docs.mistral.ai/api */
export const mistral: Vendor = {
  provider: 'mistral',
  title: 'Mistral',
  baseUrl: 'https://api.mistral.ai/v1',
  toBody,
  toUsage,
  saysDone: true,
};
