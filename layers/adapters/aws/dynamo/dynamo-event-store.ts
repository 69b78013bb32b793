import type { Clock, EventStore } from '#core/ports.ts';
import { dayMs, eventDays, keptDays } from '#core/recommendations/day-of.ts';
import { addSales, beginStretch, type Stretch } from '#core/recommendations/stretch.ts';
import { newestEvents, unknownEvents } from '#core/recommendations/newest-events.ts';
import { backOff } from './back-off.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { isLive } from './expiry.ts';
import { chunksOf } from './chunks-of.ts';
import { getRow } from './get-row.ts';
import { getRows } from './get-rows.ts';
import { raceForRows } from './race-for-rows.ts';
import type { RowWrite } from './transact-rows.ts';
import { companionsOf } from '#core/recommendations/companions-of.ts';
import { companyKey, companyOf } from './company-rows.ts';
import { companyWrites } from './company-writes.ts';
import { unchanged } from './unchanged.ts';
import { salesKey, salesKeys, salesOf, salesRow, type SalesShard } from './sales-rows.ts';
import {
  erasedOf,
  erasureKey,
  erasureRow,
  erasuresOf,
  loggedOf,
  logKey,
  logRow,
  logShards,
  recentKey,
  recentOf,
  recentRow,
  stretchOf,
} from './event-rows.ts';
import { putRow } from './put-row.ts';
import { queryRows, type RowQuery } from './query-rows.ts';
import type { RowKey } from './row-key.ts';
import { unavailable } from './unavailable.ts';
import { deleteRow } from './delete-row.ts';
import type { Row } from './row.ts';
import type { WriteOutcome } from './write-outcome.ts';
import type { ShopperEvent } from '#core/recommendations/shopper-event.ts';
import { writeRows } from './write-rows.ts';

/** Batches of one shopper that arrive at once take turns at the row of the newest events. */
const mostTries = 12;
/** A transaction takes 100 rows: these, two of the shopper and the shop, and those of the products they touch. */
const mostPurchases = 40;
/** Whoever lost so many races for rows lets the company of products go uncounted: keeping a purchase matters more. */
const mostRaces = 6;
/** Rows read at once while looking for those of one shopper. */
const erasePage = 100;
/** Rows of a day that are held at once. */
const dayPage = 1_000;

/**
 * Events in the people table, each twice: a row of its own by day and shopper, for learning, and in the shopper's one
 * row of newest events, which a request reads with one get. The log is written first; both writes may be repeated.
 */
export function dynamoEventStore(people: DynamoTable, clock: Clock): EventStore {
  return {
    async append(tenant, shopper, events) {
      const kept: ShopperEvent[] = [];
      for (const some of chunksOf(events, mostPurchases))
        kept.push(...(await appendSome(people, { tenant, shopper, now: clock.now() }, some)));
      return kept;
    },

    async recent(tenant, shopper) {
      const { known } = await readRecent(people, tenant, shopper);
      return known.filter(({ time }) => time > clock.now() - eventDays * dayMs);
    },

    async *ofDay(tenant, day, before = Number.POSITIVE_INFINITY) {
      for (const pk of logShards(tenant, day)) {
        for (let after: string | undefined = ''; after !== undefined;) {
          const page: RowQuery = { pk, limit: dayPage, consistent: true, ...(after !== '' && { after }) };
          const rows = await queryRows(people, page);
          yield* rows
            .filter((row) => isLive(row, clock.now()) && (stretchOf(row) ?? -1) < before)
            .map(loggedOf);
          after = rows.length === dayPage ? String(rows.at(-1)?.['sk']) : undefined;
        }
      }
    },

    async sales(tenant) {
      const rows = await getRows(people, salesKeys(tenant));
      return rows.flatMap((row) => stretchesOf(salesOf({ pk: '', sk: '' }, row)));
    },

    async company(tenant, items) {
      const keys = [...new Set(items)].map((item) => companyKey(tenant, item));
      return (await getRows(people, keys)).map(companyOf);
    },

    async openStretch(tenant) {
      return Math.min(...(await readShards(people, tenant)).map(({ open }) => open.number));
    },

    async beginStretch(tenant, covered) {
      const number = 1 + Math.max(...(await readShards(people, tenant)).map(({ open }) => open.number));
      for (const key of salesKeys(tenant)) await beginIn(people, key, { number, covered });
      return number;
    },

    async erase(tenant, shopper) {
      await putRow(people, erasureRow(tenant, shopper, clock.now()));
      await deleteRow(people, recentKey(tenant, shopper), {});
      for (const day of keptDays(clock.now())) await eraseDay(people, logKey(tenant, day, shopper, ''));
    },

    async erasures(tenant) {
      return (await queryRows(people, { pk: erasuresOf(tenant), consistent: true })).map(erasedOf);
    },

    async settleErasures(tenant, shoppers) {
      await writeRows(
        people,
        shoppers.map((shopper) => ({ type: 'delete', key: erasureKey(tenant, shopper) })),
      );
    },
  };
}

/**
 * Purchases are logged, counted and remembered in one transaction, under the stretch that is open at that moment: learning
 * then reads each either in its log or in a later count, never in both and never in none.
 */
async function appendSome(
  people: DynamoTable,
  { tenant, shopper, now }: { readonly tenant: string; readonly shopper: string; readonly now: number },
  events: readonly ShopperEvent[],
): Promise<readonly ShopperEvent[]> {
  for (let tried = 1; tried <= mostTries; tried += 1) {
    const { known, revision } = await readRecent(people, tenant, shopper);
    const fresh = unknownEvents(known, events);
    if (fresh.length === 0) return [];
    const purchases = fresh.filter(({ type }) => type === 'purchase');
    await writeRows(
      people,
      fresh
        .filter(({ type }) => type !== 'purchase')
        .map((event) => ({ type: 'put', row: logRow(tenant, { shopper, ...event }) })),
    );
    const row = recentRow(tenant, shopper, newestEvents(known, fresh), revision + 1);
    const outcome =
      purchases.length === 0
        ? await putRow(people, row, unchanged(revision))
        : await keepPurchases(people, {
            tenant,
            shopper,
            known,
            purchases,
            row,
            revision,
            now,
            isContended: tried > mostRaces,
          });
    if (outcome.type === 'written') return fresh;
    await backOff(Math.min(tried, 4));
  }
  throw unavailable();
}

async function keepPurchases(
  people: DynamoTable,
  {
    tenant,
    shopper,
    known,
    purchases,
    row,
    revision,
    ...company
  }: {
    readonly tenant: string;
    readonly shopper: string;
    readonly known: readonly ShopperEvent[];
    readonly purchases: readonly ShopperEvent[];
    readonly row: Row;
    readonly revision: number;
    readonly now: number;
    readonly isContended: boolean;
  },
): Promise<WriteOutcome> {
  const shard = await readShard(people, salesKey(tenant, shopper));
  const open = addSales(shard.open, known, purchases);
  const companions = companionsOf(known, purchases);
  const at = { tenant, number: open.number, covered: shard.covered, ...company };
  return await raceForRows(people, [
    { type: 'put', row, condition: unchanged(revision) },
    { type: 'put', row: salesRow({ ...shard, open }), condition: unchanged(shard.revision) },
    ...purchases.map((event): RowWrite => ({
      type: 'put',
      row: logRow(tenant, { shopper, ...event }, open.number),
      condition: {},
    })),
    ...(await companyWrites(people, at, companions)),
  ]);
}

/** Whoever buys meanwhile goes first; what is begun already stays as it is. */
async function beginIn(
  people: DynamoTable,
  key: RowKey,
  { number, covered }: { readonly number: number; readonly covered: number },
): Promise<void> {
  for (let tried = 1; tried <= 2 * mostTries; tried += 1) {
    const shard = await readShard(people, key);
    if (shard.open.number >= number) return;
    const [open = shard.open, ...closed] = beginStretch(stretchesOf(shard), number, covered);
    const row = salesRow({ ...shard, covered: Math.max(shard.covered, covered), open, closed });
    const outcome = await putRow(people, row, unchanged(shard.revision));
    if (outcome.type === 'written') return;
    await backOff(Math.min(tried, 4));
  }
  throw unavailable();
}

function stretchesOf({ open, closed }: SalesShard): readonly Stretch[] {
  return [open, ...closed];
}

async function readShard(people: DynamoTable, key: RowKey): Promise<SalesShard> {
  return salesOf(key, await getRow(people, key, { consistent: true }));
}

async function readShards(people: DynamoTable, tenant: string): Promise<readonly SalesShard[]> {
  return await Promise.all(salesKeys(tenant).map((key) => readShard(people, key)));
}

async function readRecent(people: DynamoTable, tenant: string, shopper: string) {
  const row = await getRow(people, recentKey(tenant, shopper), { consistent: true });
  return row === undefined ? { known: [], revision: 0 } : recentOf(row);
}

/** Deletes the rows of a day whose keys begin as that of an event without an id. */
async function eraseDay(people: DynamoTable, { pk, sk: start }: RowKey): Promise<void> {
  for (let after: string | undefined = start; after !== undefined;) {
    const rows = await queryRows(people, { pk, after, limit: erasePage, consistent: true });
    const keys = rows.map(({ sk }) => String(sk));
    const own = keys.filter((sk) => sk.startsWith(start));
    await writeRows(
      people,
      own.map((sk) => ({ type: 'delete', key: { pk, sk } })),
    );
    after = own.length === erasePage ? own.at(-1) : undefined;
  }
}
