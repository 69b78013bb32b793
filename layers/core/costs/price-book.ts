import * as z from 'zod';
import { meters } from './meters.ts';
import { everywhere, onDemand } from './price-target.ts';

const decimal = z.string().regex(/^\d+(?:\.\d+)?$/u, 'Write a price as a decimal such as "0.06"');

/** USD for as many of each meter as `pricedPer` says: a million tokens, a thousand searches, one image. */
export const Prices = z.partialRecord(z.enum(meters), decimal);
export type Prices = z.infer<typeof Prices>;

/** The whole price list of a model from a day on (UTC), until a later one. */
export const PriceEntry = z.strictObject({
  model: z.string().min(1),
  region: z.string().min(1).default(everywhere),
  tier: z.string().min(1).default(onDemand),
  validFrom: z.iso.date(),
  until: z.iso.date().optional().describe('The first day it no longer holds, where no later list says so'),
  source: z.string().min(1),
  usd: Prices,
  above: z
    .array(z.strictObject({ promptTokens: z.int().min(1), usd: Prices }))
    .optional()
    .describe('What changes when the prompt is longer than so many tokens'),
});
export type PriceEntry = z.infer<typeof PriceEntry>;

/** The dated prices of one provider. */
export const PriceBook = z.strictObject({
  version: z.string().min(1),
  provider: z.string().min(1),
  prices: z.array(PriceEntry),
});
export type PriceBook = z.infer<typeof PriceBook>;

/** A provider's prices as they hold for a tenant: `own` ones go before those that everybody pays. */
export interface TenantPriceBook extends PriceBook {
  readonly own?: PriceBook | undefined;
}
