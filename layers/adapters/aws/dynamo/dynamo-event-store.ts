import type { Clock, EventStore } from '#core/ports.ts';
import { dayMs, eventDays, keptDays } from '#core/recommendations/day-of.ts';
import { newestEvents, unknownEvents } from '#core/recommendations/newest-events.ts';
import { backOff } from './back-off.ts';
import type { DynamoTable } from './dynamo-table.ts';
import { isLive } from './expiry.ts';
import { getRow } from './get-row.ts';
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
} from './event-rows.ts';
import { putRow } from './put-row.ts';
import { queryRows, type RowQuery } from './query-rows.ts';
import type { RowKey } from './row-key.ts';
import { unavailable } from './unavailable.ts';
import { deleteRow } from './delete-row.ts';
import { writeRows } from './write-rows.ts';

/** Batches of one shopper that arrive at once take turns at the row of the newest events. */
const mostTries = 12;
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
      for (let tried = 1; tried <= mostTries; tried += 1) {
        const { known, revision } = await readRecent(people, tenant, shopper);
        const fresh = unknownEvents(known, events);
        if (fresh.length === 0) return [];
        await writeRows(
          people,
          fresh.map((event) => ({ type: 'put', row: logRow(tenant, { shopper, ...event }) })),
        );
        const newest = newestEvents(known, fresh);
        const outcome = await putRow(people, recentRow(tenant, shopper, newest, revision + 1), {
          when: 'attribute_not_exists(#revision) OR #revision = :revision',
          values: { revision },
        });
        if (outcome.type === 'written') return fresh;
        await backOff(Math.min(tried, 4));
      }
      throw unavailable();
    },

    async recent(tenant, shopper) {
      const { known } = await readRecent(people, tenant, shopper);
      return known.filter(({ time }) => time > clock.now() - eventDays * dayMs);
    },

    async *ofDay(tenant, day) {
      for (const pk of logShards(tenant, day)) {
        for (let after: string | undefined = ''; after !== undefined;) {
          const page: RowQuery = { pk, limit: dayPage, ...(after !== '' && { after }) };
          const rows = await queryRows(people, page);
          yield* rows.filter((row) => isLive(row, clock.now())).map(loggedOf);
          after = rows.length === dayPage ? String(rows.at(-1)?.['sk']) : undefined;
        }
      }
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
