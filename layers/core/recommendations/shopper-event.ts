import * as z from 'zod';
import { EventType } from '#contract/events.ts';

/** One thing a shopper did, as it is kept. `time` is epoch milliseconds. */
export const ShopperEvent = z.strictObject({
  id: z.string(),
  type: EventType,
  time: z.int(),
  productId: z.string().optional(),
  query: z.string().optional().describe('Without personal data'),
  quantity: z.int().optional(),
  orderId: z.string().optional(),
  recommendationId: z
    .string()
    .optional()
    .describe('The list it came from, as the sender said or as we found'),
  position: z.int().optional(),
  revenue: z.strictObject({ minor: z.int(), currency: z.string() }).optional(),
});
export type ShopperEvent = z.infer<typeof ShopperEvent>;

/** An event and who it is of. */
export const LoggedEvent = z.strictObject({ shopper: z.string(), ...ShopperEvent.shape });
export type LoggedEvent = z.infer<typeof LoggedEvent>;

/** Events kept of a shopper for requests: the newest. */
export const recentLimit = 500;
