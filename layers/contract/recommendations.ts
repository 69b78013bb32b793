import * as z from 'zod';
import { Language } from './language.ts';
import { Money } from './money.ts';
import { Product } from './product.ts';

export const RecommendationKind = z.enum([
  'similar',
  'together',
  'personal',
  'popular',
  'trending',
  'recent',
]);
export type RecommendationKind = z.infer<typeof RecommendationKind>;

/** Where recommendations are shown. */
export const Placement = z.enum(['home', 'product', 'cart', 'search', 'chat', 'email']);
export type Placement = z.infer<typeof Placement>;

const Id = z.string().min(1).max(128);
const Market = z.string().regex(/^[A-Z]{2}$/u, 'Send an ISO 3166 country such as "PL"');

const asked = {
  limit: z.coerce.number().int().min(1).max(24).default(8),
  context: Placement.default('home').describe('Where the products will be shown'),
  language: Language.optional().describe('The language of texts; the shop’s first when absent or unknown'),
  market: Market.optional().describe('Leaves out what is not sold there'),
};

export const RecommendationsQuery = z.strictObject({
  ...asked,
  kind: RecommendationKind,
  productId: Id.optional().describe('The product that is looked at'),
  cart: z
    .string()
    .max(4000)
    .default('')
    .transform((ids) => ids.split(',').filter((id) => id !== ''))
    .pipe(z.array(Id).max(50))
    .describe('Ids of the products in the cart, separated by commas'),
});
export type RecommendationsQuery = z.infer<typeof RecommendationsQuery>;

/** Why a product is recommended. `numbers` recompute from the shop's own data; times are epoch milliseconds. */
export const RecommendationReason = z.strictObject({
  code: z.enum([
    'bought-together',
    'also-bought',
    'bought-again',
    'popular',
    'trending',
    'new',
    'similar-name',
    'alike',
    'in-range',
    'chosen',
  ]),
  productIds: z.array(z.string()).describe('The products the reason points at'),
  numbers: z.record(z.string(), z.number()),
  text: z.string().describe('The reason in the language asked for'),
});
export type RecommendationReason = z.infer<typeof RecommendationReason>;

export const RecommendedProduct = z.strictObject({
  product: Product,
  reason: RecommendationReason,
  isExplored: z.boolean().describe('Shown to find out whether it is liked'),
});
export type RecommendedProduct = z.infer<typeof RecommendedProduct>;

export const RecommendationsReply = z.strictObject({
  recommendationId: z.string().describe('To be sent with the events that follow'),
  kind: RecommendationKind,
  items: z.array(RecommendedProduct),
});
export type RecommendationsReply = z.infer<typeof RecommendationsReply>;

export const RerankRequest = z.strictObject({
  productIds: z.array(Id).min(1).max(200).describe('The products to put in this shopper’s order'),
  cart: z.array(Id).max(50).default([]),
});
export type RerankRequest = z.infer<typeof RerankRequest>;

export const RerankReply = z.strictObject({
  recommendationId: z.string(),
  productIds: z.array(z.string()).describe('The same products, best first'),
});
export type RerankReply = z.infer<typeof RerankReply>;

/** Products a rule is about: all that fit every part that is told. */
export const RuleTarget = z
  .strictObject({
    productIds: z.array(Id).min(1).max(200).optional(),
    category: z.string().min(1).max(200).optional(),
    brand: z.string().min(1).max(200).optional(),
  })
  .refine((target) => Object.values(target).some((part) => part !== undefined), {
    message: 'Name products, a category or a brand',
  });
export type RuleTarget = z.infer<typeof RuleTarget>;

const Moment = z.iso.datetime({
  offset: true,
  error: 'Write a moment with its zone, such as 2026-12-01T08:00:00Z or 2026-12-01T09:00:00+01:00',
});
const rule = {
  id: Id,
  placements: z.array(Placement).min(1).optional().describe('Everywhere when absent'),
  kinds: z.array(RecommendationKind).min(1).optional().describe('Every kind when absent'),
  from: Moment.optional(),
  until: Moment.optional().describe('Not any more at this moment'),
};
const factor = z.number().min(1).max(100).describe('How many times the score');

/** What a merchant wants of recommendations. */
export const MerchantRule = z.discriminatedUnion('type', [
  z.strictObject({ ...rule, type: z.literal('pin'), productId: Id, position: z.int().min(0).max(23) }),
  z.strictObject({ ...rule, type: z.literal('boost'), target: RuleTarget, factor }),
  z.strictObject({ ...rule, type: z.literal('bury'), target: RuleTarget, factor }),
  z.strictObject({ ...rule, type: z.literal('exclude'), target: RuleTarget }),
  z.strictObject({
    ...rule,
    type: z.literal('never-with'),
    target: RuleTarget,
    with: RuleTarget.describe('Never where one of these is looked at or in the cart'),
  }),
]);
export type MerchantRule = z.infer<typeof MerchantRule>;

export const RuleSet = z.strictObject({
  rules: z
    .array(MerchantRule)
    .max(200)
    .refine((rules) => new Set(rules.map(({ id }) => id)).size === rules.length, {
      message: 'Give each rule an id of its own',
    })
    .check(({ value: rules, issues }) => {
      for (const [at, { from, until }] of rules.entries())
        if (from !== undefined && until !== undefined && Date.parse(until) <= Date.parse(from))
          issues.push({
            code: 'custom',
            path: [at, 'until'],
            message: 'This rule ends before it begins: put until after from',
            input: until,
          });
    }),
});
export type RuleSet = z.infer<typeof RuleSet>;

export const PreviewRequest = z.strictObject({
  ...RuleSet.shape,
  kind: RecommendationKind,
  context: Placement.default('home'),
  limit: z.int().min(1).max(24).default(8),
  productId: Id.optional(),
  cart: z.array(Id).max(50).default([]),
  language: Language.optional(),
  at: z.iso.datetime().optional().describe('The moment to look at, now when absent'),
});
export type PreviewRequest = z.infer<typeof PreviewRequest>;

/** What a rule did to a product. Positions are from 0; absent where the product is not on the list. */
export const RuleEffect = z.strictObject({
  ruleId: z.string(),
  type: z.enum(['pin', 'boost', 'bury', 'exclude', 'never-with']),
  productId: z.string(),
  before: z.int().optional(),
  after: z.int().optional(),
});
export type RuleEffect = z.infer<typeof RuleEffect>;

export const PreviewReply = z.strictObject({
  before: z.array(RecommendedProduct),
  after: z.array(RecommendedProduct),
  why: z.array(RuleEffect),
});
export type PreviewReply = z.infer<typeof PreviewReply>;

export const RecommendationReportQuery = z.strictObject({
  from: z.iso.date().describe('The first UTC day'),
  to: z.iso.date().describe('The last UTC day'),
});
export type RecommendationReportQuery = z.infer<typeof RecommendationReportQuery>;

const count = z.int().min(0);
const outcome = {
  kind: z.string(),
  arm: z
    .string()
    .describe('`plain`, or `explored` where a product was shown to find out whether it is liked'),
  impressions: count,
  clicks: count,
  carts: count,
  purchases: count,
  clickThroughRate: z.number().min(0).describe('Clicks per impression'),
  revenue: z.array(Money).describe('Of purchases that these lists led to, by currency'),
};
const covered = {
  coverage: z
    .number()
    .min(0)
    .max(1)
    .describe('The share of the products that were seen in some of these lists'),
  productsSeen: count,
};
export const RecommendationReportReply = z.strictObject({
  from: z.iso.date(),
  to: z.iso.date(),
  asOf: z.iso.datetime().optional().describe('Events before are counted; absent when nothing was'),
  ...covered,
  lists: z
    .array(z.strictObject({ ...outcome, ...covered }))
    .describe('By kind and arm, wherever they were shown'),
  groups: z
    .array(z.strictObject({ ...outcome, placement: z.string() }))
    .describe('By kind, arm and where they were shown'),
});
export type RecommendationReportReply = z.infer<typeof RecommendationReportReply>;

/** The rows of recommendations, to be spread into `routes`. */
export const recommendationRoutes = {
  'GET /v1/recommendations': {
    does: 'Recommends products, each with a reason that recomputes from the shop’s own data',
    lambda: 'recommendations',
    access: 'shopper',
    query: RecommendationsQuery,
    reply: RecommendationsReply,
  },
  'POST /v1/recommendations/rerank': {
    does: 'Puts products in the order in which this shopper wants them',
    lambda: 'recommendations',
    access: 'shopper',
    body: RerankRequest,
    reply: RerankReply,
  },
  'GET /v1/recommendations/rules': {
    does: 'Reads the merchant’s rules',
    lambda: 'recommendations',
    access: 'merchant',
    reply: RuleSet,
  },
  'PUT /v1/recommendations/rules': {
    does: 'Replaces the merchant’s rules: pin, boost, bury, exclude, never with',
    lambda: 'recommendations',
    access: 'merchant',
    body: RuleSet,
    reply: RuleSet,
  },
  'POST /v1/recommendations/preview': {
    does: 'Shows a list before and after rules that are not saved yet, and what each did',
    lambda: 'recommendations',
    access: 'merchant',
    body: PreviewRequest,
    reply: PreviewReply,
  },
  'GET /v1/recommendations/report': {
    does: 'Reports impressions, clicks, carts, purchases and revenue of recommendations',
    lambda: 'recommendations',
    access: 'merchant',
    query: RecommendationReportQuery,
    reply: RecommendationReportReply,
  },
} as const;
