import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { duckdbLearner } from '#adapters/local/duckdb-learner.ts';
import { fileBlobStore } from '#adapters/local/file-blob-store.ts';
import { addFeatures } from '#core/recommendations/add-features.ts';
import { collectTables } from '#core/recommendations/collect-tables.ts';
import type { ItemTables } from '#core/recommendations/item-tables.ts';
import type { PastBasket } from '#core/recommendations/past-basket.ts';
import { recommendFor } from '#core/recommendations/recommend-for.ts';
import { serveTables } from '#core/recommendations/served-tables.ts';
import { verifyReason } from '#core/recommendations/verify-reason.ts';
import { writeDayFiles } from './write-day-files.ts';
import type { EvaluationTask } from './evaluation-task.ts';
import { type JudgedList, recommendMetrics } from './recommend-metrics.ts';
import { PastRow, pastOfRows, QueryRow } from './recommend-row.ts';

const limit = 20;
/** Each reason is counted from all baskets: so many lists stand for the others. */
const listsChecked = 60;
const tuning = path.join(import.meta.dirname, '..', '..', 'layers', 'tuning');

/** Judges what is recommended after learning from a shop's past. */
export const task: EvaluationTask = {
  help: `What is recommended, learnt from a shop's past.
--events   {user, item, time, type?, name?}, baskets {user?, time, items: []} or names {item, name}, in any mixture
--queries  {id, kind: together | personal | similar | popular | trending | recent, user?, seed?: [], time?, exclude?: [],
            relevant?: [] or target?}
--out      {id, items: [..20]}
Metrics of each kind: HR@10, MRR, nDCG@10 where something is relevant; the share of items sold that stand in any ten;
of the reasons of some lists, recomputed from the baskets alone, the share that is true.`,
  inputs: ['events', 'queries'],
  async run({ read, predict }) {
    const { baskets, names } = pastOfRows(await read('events', PastRow));
    const now = baskets.reduce((latest, { time }) => Math.max(latest, time), 0);
    const tables = serveTables(await learnFrom(baskets, { now, names }));
    const ofUser = Map.groupBy(baskets, ({ user }) => user);
    const lists: JudgedList[] = [];
    const reasons: boolean[] = [];
    const queries = await read('queries', QueryRow);
    const everySo = Math.ceil(queries.length / listsChecked);
    for (const [number, query] of queries.entries()) {
      const wish = wishOf(query, now, ofUser);
      const list = recommendFor(tables, wish);
      const items = list.map(({ item }) => item);
      predict({ id: query.id, items });
      lists.push({ kind: query.kind, items, relevant: relevantOf(query) });
      if (number % everySo !== 0) continue;
      const data = { baskets, asOf: now, names, own: wish.past };
      reasons.push(...list.map(({ item, reason }) => verifyReason(data, item, reason)));
    }
    return {
      ...recommendMetrics(lists, new Set(baskets.flatMap((basket) => basket.items))),
      'reasons checked': reasons.length,
      'reasons true': reasons.length === 0 ? null : reasons.filter(Boolean).length / reasons.length,
    };
  },
};

/** Learns as the product does: from day files, in SQL. */
async function learnFrom(
  baskets: readonly PastBasket[],
  { now, names }: { readonly now: number; readonly names: ReadonlyMap<string, string> },
): Promise<ItemTables> {
  const folder = await mkdtemp(path.join(tmpdir(), 'aisle-evaluate-'));
  try {
    await writeDayFiles(fileBlobStore(folder), 'main', baskets);
    const learner = duckdbLearner({ tuning, blobs: folder });
    const nothing = new Map();
    const wish = { now, fromDay: '', categories: nothing };
    const features = { names, traits: nothing, categories: nothing };
    return await collectTables(addFeatures(learner.learn('main', wish), features));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The past of a query's shopper ends with the query's moment: of dates alone, what else was taken on that day counts. */
function wishOf(
  { kind, user, seed, time, exclude }: QueryRow,
  now: number,
  ofUser: ReadonlyMap<string | undefined, readonly PastBasket[]>,
): Parameters<typeof recommendFor>[1] {
  const at = time ?? now;
  const past = (ofUser.get(user ?? '') ?? []).filter((basket) => basket.time <= at);
  const excluded = new Set(exclude);
  return { kind, seeds: seed, past, now: at, limit, isExcluded: (item) => excluded.has(item) };
}

function relevantOf({ relevant, target }: QueryRow): ReadonlySet<string> | undefined {
  if (relevant === undefined && target === undefined) return undefined;
  return new Set([...(relevant ?? []), ...(target === undefined ? [] : [target])]);
}
