import * as z from 'zod';
import type { EventType } from '#contract/events.ts';
import { type ListName, listOfId } from './recommendation-id.ts';
import type { LoggedEvent } from './shopper-event.ts';

/** Products seen that a day remembers, and letters of their ids, since it is one row: coverage of large catalogues is a lower bound. */
const mostSeen = 12_000;
const mostLetters = 80_000;

const Group = z.object({
  kind: z.string(),
  arm: z.string(),
  placement: z.string(),
  impressions: z.number(),
  clicks: z.number(),
  carts: z.number(),
  purchases: z.number(),
  revenue: z.record(z.string(), z.number()).describe('Currency to minor units'),
});
export type ReportGroup = z.infer<typeof Group>;

/** How recommendations did on a UTC day. */
export const DayReport = z.object({
  day: z.string(),
  asOf: z.number(),
  groups: z.array(Group),
  seen: z.array(z.string()).describe('Products that were seen in some list'),
  seenIn: z
    .array(z.int())
    .default([])
    .describe('Of each of those the lists, in the order of `lists`, as the bits of a number'),
  lists: z.array(z.object({ kind: z.string(), arm: z.string() })).default([]),
});
export type DayReport = z.infer<typeof DayReport>;

const counters = {
  impression: 'impressions',
  click: 'clicks',
  cart: 'carts',
  purchase: 'purchases',
} as const satisfies Partial<Record<EventType, keyof ReportGroup>>;

/** A report in the making: it holds what it counts, never the events. */
export interface DayCount {
  readonly add: (event: LoggedEvent) => void;
  readonly report: (asOf: number) => DayReport;
}

/** Counts what came of lists of recommendations on a day, event by event. */
export function countDay(day: string): DayCount {
  const groups = new Map<string, ReportGroup>();
  const seen = new Map<string, number>();
  const lists = new Map<string, Pick<ListName, 'kind' | 'arm'>>();
  let letters = 0;
  const bitOf = ({ kind, arm }: ListName): number => {
    const key = JSON.stringify([kind, arm]);
    if (!lists.has(key)) lists.set(key, { kind, arm });
    return 1 << [...lists.keys()].indexOf(key);
  };
  const add = (event: LoggedEvent): void => {
    const list = event.recommendationId === undefined ? undefined : listOfId(event.recommendationId);
    const counter = isCounted(event.type) ? counters[event.type] : undefined;
    if (list === undefined || counter === undefined) return;
    const key = JSON.stringify(list);
    const group = groups.get(key) ?? {
      ...list,
      impressions: 0,
      clicks: 0,
      carts: 0,
      purchases: 0,
      revenue: {},
    };
    groups.set(key, withRevenue({ ...group, [counter]: group[counter] + 1 }, event));
    const { productId } = event;
    if (event.type !== 'impression' || productId === undefined) return;
    if (!seen.has(productId)) letters += productId.length;
    const isKept = seen.has(productId) || (letters <= mostLetters && seen.size < mostSeen);
    if (isKept) seen.set(productId, (seen.get(productId) ?? 0) | bitOf(list));
  };
  const report = (asOf: number): DayReport => ({
    day,
    asOf,
    groups: [...groups.values()],
    seen: [...seen.keys()],
    seenIn: [...seen.values()],
    lists: [...lists.values()],
  });
  return { add, report };
}

function isCounted(type: EventType): type is keyof typeof counters {
  return Object.hasOwn(counters, type);
}

function withRevenue(group: ReportGroup, { revenue }: LoggedEvent): ReportGroup {
  if (revenue === undefined) return group;
  const { minor, currency } = revenue;
  return { ...group, revenue: { ...group.revenue, [currency]: (group.revenue[currency] ?? 0) + minor } };
}
