import type { EventsReply, EventsRequest, SentEvent } from '#contract/events.ts';
import type { CatalogueProduct } from '../catalogue/catalogue-product.ts';
import type { Caller, Ports } from '../ports.ts';
import { redact } from '../safety/personal-data.ts';
import { attributeEvent } from './attribute-event.ts';
import { dayMs } from './day-of.ts';
import type { ShopperEvent } from './shopper-event.ts';

/** Batches a shopper may send a minute. */
const batchesPerMinute = 120;
/** Clocks of phones are wrong, and pages that were offline send late. */
const oldest = 7 * dayMs;

/**
 * Keeps what a shopper did, if they agreed to that. What a purchase brought is the catalogue's price of this moment,
 * never a number that was sent.
 */
export async function recordEvents(
  ports: Pick<Ports, 'events' | 'catalogue' | 'quota' | 'clock'>,
  { caller, request }: { readonly caller: Caller; readonly request: EventsRequest },
): Promise<EventsReply> {
  const sent = request.events;
  if (!request.consent) return { accepted: 0, duplicates: 0, ignored: sent.length };
  const { tenant, id: shopper } = caller;
  const [, known, products] = await Promise.all([
    ports.quota.spend(tenant, `events:${shopper}`, { perMinute: batchesPerMinute }),
    needsPast(sent) ? ports.events.recent(tenant, shopper) : [],
    boughtProducts(ports, tenant, sent),
  ]);
  const now = ports.clock.now();
  const kept = sent.map((event) => keptEvent(event, now, products));
  const events = kept.map((event) => attributeEvent(event, [...kept, ...known]));
  const accepted = (await ports.events.append(tenant, shopper, events)).length;
  return { accepted, duplicates: sent.length - accepted, ignored: 0 };
}

function needsPast(sent: readonly SentEvent[]): boolean {
  return sent.some(({ type, recommendationId }) => recommendationId === undefined && isSale(type));
}

function isSale(type: SentEvent['type']): boolean {
  return type === 'cart' || type === 'purchase';
}

async function boughtProducts(
  ports: Pick<Ports, 'catalogue'>,
  tenant: string,
  sent: readonly SentEvent[],
): Promise<ReadonlyMap<string, CatalogueProduct>> {
  const ids = sent.flatMap((event) => (event.type === 'purchase' ? event.productId : []));
  const products = ids.length === 0 ? [] : await ports.catalogue.find(tenant, ids);
  return new Map(products.map((product) => [product.id, product]));
}

function keptEvent(
  { time, ...event }: SentEvent,
  now: number,
  products: ReadonlyMap<string, CatalogueProduct>,
): ShopperEvent {
  const at = time === undefined ? now : Math.max(now - oldest, Math.min(now, Date.parse(time)));
  if (event.type === 'search') return { ...event, query: redact(event.query), time: at };
  const price = event.type === 'purchase' ? products.get(event.productId)?.price : undefined;
  if (event.type !== 'purchase' || price === undefined) return { ...event, time: at };
  return { ...event, time: at, revenue: { ...price, minor: price.minor * event.quantity } };
}
