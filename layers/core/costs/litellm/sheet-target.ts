import { onDemand, type PriceTarget, priceTargetOf } from '../price-target.ts';

/** LiteLLM names some providers by the interface it uses for them. */
const ours: Readonly<Record<string, string>> = {
  bedrock_converse: 'bedrock',
  cohere_chat: 'cohere',
  'text-completion-openai': 'openai',
  'vertex_ai-language-models': 'vertex',
  'vertex_ai-embedding-models': 'vertex',
};

/** What a model of a sheet is called here. Sheets write the provider before some names and leave it out of others. */
export function sheetTargetOf(model: string, litellmProvider: string, tier = onDemand): PriceTarget {
  const provider = ours[litellmProvider] ?? litellmProvider;
  const named = model.startsWith(`${provider}/`) ? model : `${provider}/${model}`;
  return priceTargetOf(named, tier);
}
