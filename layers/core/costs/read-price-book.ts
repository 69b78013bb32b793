import { tuningReader } from '../models/tuning-reader.ts';
import type { Ports } from '../ports.ts';
import { PriceBook, type TenantPriceBook } from './price-book.ts';

/** The providers whose prices are shipped: one file each in `layers/tuning/prices`. */
export const pricedProviders = [
  'aws',
  'bedrock',
  'cohere',
  'gemini',
  'mistral',
  'ollama',
  'openai',
  'perplexity',
  'sagemaker',
  'vllm',
] as const;

const readers = new Map<string, ReturnType<typeof tuningReader<PriceBook>>>(
  pricedProviders.map((provider) => [provider, tuningReader(`prices/${provider}`, PriceBook)]),
);

/** The price book of a provider as Aisle ships it; undefined when it ships none. */
export async function shippedPriceBook(
  ports: Pick<Ports, 'tuning'>,
  provider: string,
): Promise<PriceBook | undefined> {
  return await readers.get(provider)?.(ports);
}

/** A provider's prices for a tenant; undefined when there are none, so that its calls are unpriced. */
export async function readPriceBook(
  ports: Pick<Ports, 'tuning' | 'ownPrices'>,
  tenant: string,
  provider: string,
): Promise<TenantPriceBook | undefined> {
  const [shipped, books] = await Promise.all([
    shippedPriceBook(ports, provider),
    ports.ownPrices.read(tenant),
  ]);
  const own = books.find((book) => book.provider === provider);
  if (own === undefined) return shipped;
  if (shipped === undefined) return { version: own.version, provider, prices: [], own };
  return { ...shipped, version: `${shipped.version}+own@${own.version}`, own };
}
