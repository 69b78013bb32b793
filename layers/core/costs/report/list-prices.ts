import type { PriceQuery, PriceReply } from '#contract/costs.ts';
import type { Ports } from '../../ports.ts';
import { isMeter, pricedPer } from '../meters.ts';
import type { PriceBook, PriceEntry, Prices } from '../price-book.ts';
import { pricedProviders, readPriceBook } from '../read-price-book.ts';

/** Every price in the book, with its source and date. */
export async function listPrices(ports: Pick<Ports, 'tuning'>, asked: PriceQuery): Promise<PriceReply> {
  const providers = pricedProviders.filter((name) => asked.provider === undefined || asked.provider === name);
  const books = await Promise.all(providers.map((provider) => readPriceBook(ports, provider)));
  return { prices: books.flatMap((book) => (book === undefined ? [] : pricesOf(book, asked.model))) };
}

function pricesOf({ provider, prices }: PriceBook, model: string | undefined): PriceReply['prices'] {
  const asked = prices.filter((entry) => model === undefined || entry.model === model);
  return asked.flatMap((entry) => [
    ...linesOf(provider, entry, 0, entry.usd),
    ...(entry.above ?? []).flatMap((step) => linesOf(provider, entry, step.promptTokens, step.usd)),
  ]);
}

function linesOf(
  provider: string,
  { model, region, tier, validFrom, source }: PriceEntry,
  abovePromptTokens: number,
  prices: Prices,
): PriceReply['prices'] {
  const named = { provider, model, region, serviceTier: tier, abovePromptTokens, validFrom, source };
  return Object.entries(prices).flatMap(([meter, amount]) =>
    isMeter(meter) && amount !== undefined
      ? [{ ...named, meter, price: { amount, currency: 'USD' }, per: Number(pricedPer[meter]) }]
      : [],
  );
}
