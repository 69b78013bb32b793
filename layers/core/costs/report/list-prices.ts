import type { PriceQuery, PriceReply } from '#contract/costs.ts';
import type { Ports } from '../../ports.ts';
import { isMeter, pricedPer } from '../meters.ts';
import type { PriceBook, PriceEntry, Prices } from '../price-book.ts';
import { pricedProviders, shippedPriceBook } from '../read-price-book.ts';

/** Every price that holds for a tenant, with its source and date: its own first. */
export async function listPrices(
  ports: Pick<Ports, 'tuning' | 'ownPrices'>,
  { tenant, provider, model }: PriceQuery & { readonly tenant: string },
): Promise<PriceReply> {
  const isAsked = (name: string) => provider === undefined || provider === name;
  const [own, shipped] = await Promise.all([
    ports.ownPrices.read(tenant),
    Promise.all(pricedProviders.filter(isAsked).map((name) => shippedPriceBook(ports, name))),
  ]);
  return {
    prices: [
      ...own.filter((book) => isAsked(book.provider)).flatMap((book) => pricesOf(book, model, true)),
      ...shipped.flatMap((book) => (book === undefined ? [] : pricesOf(book, model, false))),
    ],
  };
}

function pricesOf(
  { provider, prices }: PriceBook,
  model: string | undefined,
  own: boolean,
): PriceReply['prices'] {
  const asked = prices.filter((entry) => model === undefined || entry.model === model);
  return asked.flatMap((entry) => {
    const named = { provider, own, ...entry };
    return [
      ...linesOf(named, 0, entry.usd),
      ...(entry.above ?? []).flatMap((step) => linesOf(named, step.promptTokens, step.usd)),
    ];
  });
}

function linesOf(
  entry: PriceEntry & { readonly provider: string; readonly own: boolean },
  abovePromptTokens: number,
  prices: Prices,
): PriceReply['prices'] {
  const { provider, model, region, tier, validFrom, until, source, own } = entry;
  const dated = { validFrom, ...(until !== undefined && { until }), source, own };
  const named = { provider, model, region, serviceTier: tier, abovePromptTokens, ...dated };
  return Object.entries(prices).flatMap(([meter, amount]) =>
    isMeter(meter) && amount !== undefined
      ? [{ ...named, meter, price: { amount, currency: 'USD' }, per: Number(pricedPer[meter]) }]
      : [],
  );
}
