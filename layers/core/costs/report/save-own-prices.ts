import type { OwnPrice, OwnPriceList, PriceReply } from '#contract/costs.ts';
import { invalidField } from '../../errors.ts';
import type { Ports } from '../../ports.ts';
import { isMeter, meters } from '../meters.ts';
import { type PriceBook, PriceEntry, type Prices } from '../price-book.ts';
import { priceTargetOf } from '../price-target.ts';
import { listPrices } from './list-prices.ts';

/** Replaces the prices a tenant has agreed on itself. They hold for calls that begin within seconds from now. */
export async function saveOwnPrices(
  ports: Pick<Ports, 'tuning' | 'ownPrices' | 'clock'>,
  { tenant, prices }: OwnPriceList & { readonly tenant: string },
): Promise<PriceReply> {
  const entries = prices.map((price, place) => entryOf(price, `prices.${place}`));
  const version = new Date(ports.clock.now()).toISOString();
  const books = [...Map.groupBy(entries, ({ provider }) => provider)].map(([provider, of]): PriceBook => ({
    version,
    provider,
    prices: of.map(({ entry }) => entry),
  }));
  for (const { provider, prices: saved } of books) refuseDoubles(provider, saved);
  await ports.ownPrices.save(tenant, books);
  const { prices: listed } = await listPrices(ports, { tenant });
  return { prices: listed.filter(({ own }) => own) };
}

function entryOf({ model: name, serviceTier, ...price }: OwnPrice, place: string) {
  const { provider, model, region, tier } = priceTargetOf(name, serviceTier);
  if (price.until !== undefined && price.until <= price.validFrom) {
    throw invalidField(`${place}.until`, 'Send a day after "validFrom"');
  }
  const above = price.above?.map(({ promptTokens, usd }) => ({ promptTokens, usd: pricesOf(usd, place) }));
  const entry: PriceEntry = PriceEntry.parse({
    ...price,
    model,
    region,
    tier,
    usd: pricesOf(price.usd, place),
    above,
  });
  return { provider, entry };
}

function pricesOf(usd: OwnPrice['usd'], place: string): Prices {
  const unknown = Object.keys(usd).find((name) => !isMeter(name));
  if (unknown === undefined) return usd;
  throw invalidField(`${place}.usd`, `There is no meter ${unknown}: send some of ${meters.join(', ')}`);
}

function refuseDoubles(provider: string, prices: readonly PriceEntry[]): void {
  const names = prices.map(({ model, region, tier, validFrom }) =>
    [model, region, tier, validFrom].join(' '),
  );
  const double = names.find((name, place) => names.indexOf(name) !== place);
  if (double !== undefined) throw invalidField('prices', `Send ${provider} ${double} once`);
}
