import type { Vendor } from '../openai-compatible/vendor.ts';
import { toBody } from './to-body.ts';
import { toUsage } from './to-usage.ts';

/** https://ai.google.dev/gemini-api/docs/openai */
export const gemini: Vendor = {
  provider: 'gemini',
  title: 'Gemini',
  baseUrl: 'https://generativelanguage.googleapis.com/v1beta/openai',
  toBody,
  toUsage,
  saysDone: true,
};
