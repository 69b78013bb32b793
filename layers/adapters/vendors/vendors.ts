import type { ModelProvider } from '#contract/model-plans.ts';
import { gemini } from './gemini/vendor.ts';
import { mistral } from './mistral/vendor.ts';
import { ollama } from './ollama/vendor.ts';
import type { Vendor } from './openai-compatible/vendor.ts';
import { openai } from './openai/vendor.ts';
import { perplexity } from './perplexity/vendor.ts';
import { vllm } from './vllm/vendor.ts';

/** Those who speak OpenAI's protocol, and which variable holds their key. A new one is a folder and a row. */
export const vendors = {
  openai: { vendor: openai, key: 'OPENAI_API_KEY' },
  gemini: { vendor: gemini, key: 'GEMINI_API_KEY' },
  mistral: { vendor: mistral, key: 'MISTRAL_API_KEY' },
  perplexity: { vendor: perplexity, key: 'PERPLEXITY_API_KEY' },
  ollama: { vendor: ollama, key: undefined },
  vllm: { vendor: vllm, key: undefined },
} as const satisfies Record<
  Exclude<ModelProvider, 'bedrock' | 'sagemaker' | 'openai-compatible'>,
  { readonly vendor: Vendor; readonly key: `${string}_API_KEY` | undefined }
>;

export type VendorName = keyof typeof vendors;
