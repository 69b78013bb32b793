import { toBody } from '../openai-compatible/to-body.ts';
import { toUsage } from '../openai-compatible/to-usage.ts';
import type { Vendor } from '../openai-compatible/vendor.ts';

/** https://docs.vllm.ai/en/stable/serving/openai_compatible_server.html */
export const vllm: Vendor = {
  provider: 'vllm',
  title: 'vLLM',
  baseUrl: 'http://127.0.0.1:8000/v1',
  toBody,
  toUsage,
  saysDone: true,
};
