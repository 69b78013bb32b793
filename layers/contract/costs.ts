import * as z from 'zod';
import { Money } from './money.ts';
import { UseCase } from './use-case.ts';

/** What costs can be told apart by. Times are of the report's time zone. */
export const CostGroup = z.enum([
  'quarter-hour',
  'hour',
  'day',
  'month',
  'tenant',
  'provider',
  'model',
  'useCase',
  'serviceTier',
  'modelPlan',
]);
export type CostGroup = z.infer<typeof CostGroup>;

/** A moment as `2026-11-20` (the start of the day in the time zone) or as a UTC time on a quarter-hour. */
const Moment = z.union([z.iso.date(), z.iso.datetime()]);

const filters = {
  provider: z.string().min(1).max(200).optional(),
  model: z.string().min(1).max(400).optional(),
  useCase: UseCase.optional(),
  serviceTier: z.string().min(1).max(100).optional(),
  modelPlan: z.string().min(1).max(100).optional(),
};

const range = {
  from: Moment.describe('The first moment'),
  to: Moment.describe('The first moment after'),
  timezone: z.string().max(64).default('UTC').describe('An IANA name such as "Europe/Warsaw"'),
};

export const CostReportQuery = z.strictObject({
  ...range,
  ...filters,
  groupBy: z
    .string()
    .max(200)
    .default('')
    .transform((list) => list.split(',').filter((name) => name !== ''))
    .pipe(
      z
        .array(CostGroup)
        .refine((names) => new Set(names).size === names.length, 'Name each thing to group by once'),
    )
    .describe(`Any of ${CostGroup.options.join(', ')}, separated by commas`),
});
export type CostReportQuery = z.infer<typeof CostReportQuery>;

const count = z.int().min(0);

/** What a group of calls cost. `cost` holds `estimated`; `open` is the most that calls without an end can add. */
export const CostTotals = z.strictObject({
  cost: Money,
  estimated: Money.describe('The part of the cost that rests on estimated usage'),
  open: Money.describe('Reserved for calls whose end is not known: the true cost is at most cost + open'),
  saved: Money.describe('What answer and prompt caches saved'),
  calls: count,
  errors: count,
  cacheHits: count,
  estimatedCalls: count,
  unpricedCalls: count.describe('Calls with a model or meter that is not in the price book: not in the cost'),
  openCalls: count,
  overdueCalls: count.describe('Open calls past their deadline'),
  usage: z.record(z.string(), z.number()).describe('How much of each meter'),
});
export type CostTotals = z.infer<typeof CostTotals>;

export const CostReportReply = z.strictObject({
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  timezone: z.string(),
  asOf: z.iso.datetime().describe('Calls that ended before are in it'),
  totals: CostTotals,
  groups: z.array(z.strictObject({ group: z.partialRecord(CostGroup, z.string()), ...CostTotals.shape })),
});
export type CostReportReply = z.infer<typeof CostReportReply>;

export const CallListQuery = z.strictObject({
  ...range,
  ...filters,
  state: z.enum(['open', 'settled']).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(800).optional().describe('From the page before'),
});
export type CallListQuery = z.infer<typeof CallListQuery>;

/** One call to a provider. While it is `open`, `cost` is the most it can come to. */
export const Call = z.strictObject({
  attemptId: z.string(),
  state: z.enum(['open', 'settled']),
  startedAt: z.iso.datetime(),
  provider: z.string(),
  model: z.string(),
  useCase: UseCase,
  serviceTier: z.string(),
  modelPlan: z.string(),
  requestId: z.string(),
  conversationId: z.string(),
  messageId: z.string(),
  cost: Money,
  unpriced: z.boolean(),
  estimated: z.boolean(),
  cacheHit: z.boolean(),
  finish: z.string().optional(),
  latencyMs: count.optional(),
});
export type Call = z.infer<typeof Call>;

export const CallListReply = z.strictObject({ calls: z.array(Call), cursor: z.string().optional() });
export type CallListReply = z.infer<typeof CallListReply>;

/** A meter of a call: quantity x price = cost. */
export const CallLine = z.strictObject({
  meter: z.string(),
  quantity: z.number(),
  price: Money.optional().describe('For one; absent when it is not in the price book'),
  cost: Money,
});

export const CallReply = z.strictObject({
  ...Call.shape,
  priceBook: z.string().optional().describe('The version of the price book the call was priced by'),
  lines: z.array(CallLine).describe('The whole sum'),
  firstTextMs: count.optional(),
  rule: z.string().optional().describe('The rule that chose the model plan'),
  arm: z.string().optional(),
  retry: count.describe('How many attempts of the same answer came before'),
  rawUsage: z.unknown().optional().describe('As the provider reported it'),
});
export type CallReply = z.infer<typeof CallReply>;

export const PriceQuery = z.strictObject({
  provider: z.string().max(100).optional(),
  model: z.string().max(400).optional(),
});
export type PriceQuery = z.infer<typeof PriceQuery>;

export const PriceReply = z.strictObject({
  prices: z.array(
    z.strictObject({
      provider: z.string(),
      model: z.string(),
      region: z.string(),
      serviceTier: z.string(),
      meter: z.string(),
      abovePromptTokens: count,
      price: Money,
      per: count.describe('For so many: a million tokens, a thousand searches'),
      validFrom: z.iso.date(),
      until: z.iso.date().optional().describe('The first day it no longer holds'),
      source: z.string(),
      own: z.boolean().describe('Agreed on by the shop: it goes before the price that everybody pays'),
    }),
  ),
});
export type PriceReply = z.infer<typeof PriceReply>;

const price = z.string().regex(/^\d{1,9}(?:\.\d{1,18})?$/u, 'Write a price in USD such as "0.06"');
const prices = z
  .record(z.string().max(40), price)
  .describe('USD by meter: for a million tokens, a thousand searches, one image; see GET /v1/prices');

/** A price list that the shop has agreed on with a provider. Meters it does not name keep the price everybody pays. */
export const OwnPrice = z.strictObject({
  model: z
    .string()
    .regex(
      /^[a-z0-9-]+\/./u,
      'Write provider and model as in GET /v1/costs, such as "bedrock/eu.amazon.nova-lite-v1:0"',
    )
    .max(400),
  serviceTier: z.string().min(1).max(100).optional().describe('Absent: on demand'),
  validFrom: z.iso.date(),
  until: z.iso.date().optional().describe('The first day it no longer holds'),
  source: z.string().min(1).max(300).describe('Where it is written, such as "contract 12/2026"'),
  usd: prices,
  above: z
    .array(z.strictObject({ promptTokens: z.int().min(1), usd: prices }))
    .max(5)
    .optional(),
});
export type OwnPrice = z.infer<typeof OwnPrice>;

export const OwnPriceList = z.strictObject({ prices: z.array(OwnPrice).max(200) });
export type OwnPriceList = z.infer<typeof OwnPriceList>;

export const CostExportQuery = z.strictObject({
  ...CostReportQuery.shape,
  format: z.literal('csv').default('csv'),
});
export type CostExportQuery = z.infer<typeof CostExportQuery>;
