import { tuningReader } from '../models/tuning-reader.ts';
import type { Ports } from '../ports.ts';
import { PriceBook } from './price-book.ts';

/** The providers whose prices are shipped: one file each in `layers/tuning/prices`. */
export const pricedProviders = [
  'aws',
  'bedrock',
  'cohere',
  'gemini',
  'mistral',
  'openai',
  'perplexity',
  'sagemaker',
] as const;

const readers = new Map<string, ReturnType<typeof tuningReader<PriceBook>>>(
  pricedProviders.map((provider) => [provider, tuningReader(`prices/${provider}`, PriceBook)]),
);

/** The price book of a provider; undefined when Aisle ships none, so that its calls are unpriced. */
export async function readPriceBook(
  ports: Pick<Ports, 'tuning'>,
  provider: string,
): Promise<PriceBook | undefined> {
  return await readers.get(provider)?.(ports);
}
