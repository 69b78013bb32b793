import { toBody } from '../openai-compatible/to-body.ts';
import { toUsage } from '../openai-compatible/to-usage.ts';
import type { Vendor } from '../openai-compatible/vendor.ts';

/** https://docs.ollama.com/openai */
export const ollama: Vendor = {
  provider: 'ollama',
  title: 'Ollama',
  baseUrl: 'http://127.0.0.1:11434/v1',
  toBody,
  toUsage,
  saysDone: true,
};
